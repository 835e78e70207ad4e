import type { exportAudit, ParsedQuery } from "@smartsupport/contracts";
import type { AuditQuestion } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError } from "../core-error.ts";
import { personDigest } from "./record-audit.ts";

/** What an admin asks of the log, for the query. Refuses everybody else. */
export function auditQuestion(
  { core, actor }: Ctx,
  { actor: actorId, action: actions, subject: subjectId, from, to, q }: ParsedQuery<typeof exportAudit>,
): Omit<AuditQuestion, "after" | "limit"> {
  if (!can(actor, "audit:read")) throw new CoreError("forbidden");
  if (from && to && from > to) throw fieldError("to", "The end lies before the beginning.");
  const { organizationId } = actor;
  const words = (q ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ text, digest: text.includes("@") ? personDigest(core.keyring, organizationId, text) : null }));
  return { organizationId, actorId, actions, subjectId, from, to, words };
}

import type { ProblemCode } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "./record-audit.ts";
import { openRefusalBound } from "./refusal-bound.ts";

/** What was asked for. `target`: the id or number that the address named. */
export type RefusedCall = { operation: string; summary: string; code: ProblemCode; target: string | null };

const bound = openRefusalBound(30);

/**
 * Writes down that somebody known was refused what is not theirs, or is not there. A statement of its own, after whatever
 * the call had begun was rolled back.
 */
export async function recordRefusal(ctx: Ctx, { operation, summary, code, target }: RefusedCall): Promise<void> {
  const { actor, core, now } = ctx;
  const caller = actor.kind === "person" || actor.kind === "key" ? actor.id : actor.organizationId;
  const admitted = bound.admit(caller, now);
  if (admitted === "skip") return;
  await recordAudit(core.database.prisma, ctx, {
    action: "access.refused",
    subject: { kind: "operation", id: null },
    data: { operation, summary, code, target, ...(admitted === "last" ? { isLastOfMinute: true } : {}) },
  });
}

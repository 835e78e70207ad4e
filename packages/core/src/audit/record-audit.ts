import { createHmac } from "node:crypto";
import type { AuditAction, AuditSubjectKind } from "@smartsupport/contracts";
import { actorColumns, newId, type Tx } from "@smartsupport/database";
import type { Actor } from "@smartsupport/domain";
import type { AnonymousCtx } from "../context.ts";
import type { Keyring } from "../keyring.ts";

export type AuditFact = {
  action: AuditAction;
  subject: { kind: AuditSubjectKind; id: string | null };
  /** Ids and plain facts; never a word that names a person (see `personDigest`). */
  data?: Record<string, string | number | boolean | null | string[]>;
};

/** Writes an audit entry inside the command's transaction. The app's role can add entries, never change or remove one. */
export async function recordAudit(tx: Tx, ctx: AnonymousCtx & { actor: Actor }, fact: AuditFact): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId(),
      organizationId: ctx.actor.organizationId,
      ...actorColumns(ctx.actor),
      action: fact.action,
      subjectKind: fact.subject.kind,
      subjectId: fact.subject.id,
      data: fact.data ?? {},
      address: ctx.origin?.address ?? "",
      requestId: ctx.origin?.requestId ?? "",
      at: ctx.now,
    },
    select: { id: true },
  });
}

/** Stands in for a word that names a person: the same word gives the same digest, which tells nobody the word. */
export function personDigest(keyring: Keyring, organizationId: string, word: string): string {
  return createHmac("sha256", keyring.digests).update(`${organizationId}:${word.toLowerCase()}`).digest("hex");
}

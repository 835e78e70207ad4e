import type { AuditEntry, listAudit as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { AUDIT_ORDER, listAudit as query, readChainState } from "@smartsupport/database";
import { readCursor } from "../comments/read-cursor.ts";
import type { Ctx } from "../context.ts";
import { auditQuestion } from "./audit-question.ts";

/** A page of the actor's organization's audit log, the newest first, and how far its chain is. Admins only. */
export async function listAudit(
  ctx: Ctx,
  { cursor, limit, ...filters }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const question = auditQuestion(ctx, filters);
  const after = readCursor(cursor, AUDIT_ORDER) ?? null;
  const { database } = ctx.core;
  const [rows, chain] = await Promise.all([
    query(database, { ...question, after, limit: limit + 1 }),
    readChainState(database, question.organizationId),
  ]);
  const items = rows.slice(0, limit);
  return {
    // Only `recordAudit` writes entries, in the contract's words.
    items: items.map(({ cursor: _, ...entry }) => entry as AuditEntry),
    nextCursor: rows.length > limit ? (items.at(-1)?.cursor ?? null) : null,
    chain,
  };
}

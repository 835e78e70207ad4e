import { inTransaction, type Prisma } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { endSessions } from "./end-sessions.ts";

/** Signs one of my devices out. One that is not mine, or over already, is not there. */
export async function endMySession(ctx: Ctx, id: string): Promise<void> {
  const ended = await end(ctx, { id, expiresAt: { gt: ctx.now } });
  if (ended === 0) throw notFound();
}

/** Signs all of my devices out but the one that asks. */
export async function endMyOtherSessions(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind === "person") await end(ctx, { id: { not: ctx.actor.sessionId } });
  else throw new CoreError("forbidden");
}

async function end(ctx: Ctx, which: Prisma.SessionWhereInput): Promise<number> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const mine = { organizationId: actor.organizationId, accountId: actor.id };
  return inTransaction(ctx.core.database, async (tx) => {
    const ended = await endSessions(tx, { ...which, ...mine }, "ended_elsewhere", ctx.now);
    for (const id of ended) await recordAudit(tx, ctx, { action: "session.ended", subject: { kind: "session", id } });
    return ended.length;
  });
}

import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { endSessions } from "./end-sessions.ts";
import { readRefreshToken } from "./refresh-token.ts";
import { personOf } from "./signed-in.ts";

/**
 * Signs out: ends the session of a refresh token at once. One that is over, or no token at all, is no error. Tabs share the token:
 * one that still shows somebody who was here before names them, and does not end the session of whoever is here now.
 */
export async function endSession(ctx: AnonymousCtx, refreshToken: string | null, accountId?: string): Promise<void> {
  const place = refreshToken === null ? null : readRefreshToken(ctx.core.keyring, refreshToken);
  if (place === null) return;
  await inTransaction(ctx.core.database, async (tx) => {
    const session = await tx.session.findUnique({ where: { id: place.sessionId }, include: { account: true } });
    if (session === null) return;
    const isOver = session.revokedAt !== null || session.expiresAt <= ctx.now;
    if (accountId !== undefined && session.accountId !== accountId && !isOver) throw new CoreError("session_taken");
    const { id, organizationId } = session;
    const ended = await endSessions(tx, { organizationId, id }, "signed_out", ctx.now);
    if (ended.length === 0) return;
    const actor = personOf(session.account, id);
    await recordAudit(tx, { ...ctx, actor }, { action: "session.ended", subject: { kind: "session", id } });
  });
}

import { inTransaction, readFactors, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { hasFactor } from "../second-factor/factor-kinds.ts";
import { endSessions } from "./end-sessions.ts";
import { hashToken, isSame, type RefreshTokenPlace, readRefreshToken, refreshTokenAt } from "./refresh-token.ts";
import { personOf, REFRESH_LIFETIME_MS, type SignedIn, sessionUserOf } from "./signed-in.ts";

/** Two tabs may send the same token at the same time; whoever sends it later than that has stolen it, or was robbed. */
export const SAME_TOKEN_WITHIN_MS = 10_000;

/**
 * Exchanges a refresh token for the next of its family and renews the session for a day. The same token again within 10 s
 * gets the same successor; later it ends the session, for whoever has it. Everything else is `session_ended`.
 */
export async function refreshSession(ctx: AnonymousCtx, refreshToken: string): Promise<SignedIn> {
  const place = readRefreshToken(ctx.core.keyring, refreshToken);
  if (place === null) throw new CoreError("session_ended");
  // The refusal comes after the commit: a stolen family stays ended.
  const renewed = await inTransaction(ctx.core.database, (tx) => renew(tx, ctx, place, refreshToken));
  if (renewed === null) throw new CoreError("session_ended");
  return renewed;
}

async function renew(tx: Tx, ctx: AnonymousCtx, place: RefreshTokenPlace, token: string): Promise<SignedIn | null> {
  await tx.$queryRaw`SELECT 1 FROM session WHERE id = ${place.sessionId}::uuid FOR UPDATE`;
  const session = await tx.session.findUnique({ where: { id: place.sessionId }, include: { account: true } });
  if (session === null || session.revokedAt !== null || session.expiresAt <= ctx.now) return null;
  const { account } = session;
  // A role that must have a second factor, given or set after this person signed in: they set one up at the next sign-in.
  // Who came by the provider was asked there.
  const factors = await readFactors(tx, account);
  if (factors.isRequired && !hasFactor(factors) && !session.isByProvider) return null;
  if (account.status !== "active" || (account.isDemo && !ctx.core.isDemo)) return null;

  const successor = { sessionId: session.id, counter: place.counter + 1 };
  const next = refreshTokenAt(ctx.core.keyring, successor);
  const isCurrent = place.counter === session.counter && isSame(session.tokenHash, hashToken(token));
  const isJustReplaced =
    successor.counter === session.counter && ctx.now.getTime() - session.rotatedAt.getTime() <= SAME_TOKEN_WITHIN_MS;
  const person = personOf(account, session.id);
  const answer = { person, epoch: account.sessionEpoch, user: sessionUserOf(account), refreshToken: next };
  if (isJustReplaced) return { ...answer, refreshExpiresAt: session.expiresAt };
  if (!isCurrent) {
    await endSessions(tx, { organizationId: session.organizationId, id: session.id }, "reused_token", ctx.now);
    const subject = { kind: "session", id: session.id } as const;
    await recordAudit(tx, { ...ctx, actor: person }, { action: "session.reuse_detected", subject });
    return null;
  }
  const refreshExpiresAt = new Date(ctx.now.getTime() + REFRESH_LIFETIME_MS);
  await tx.session.update({
    where: { id: session.id },
    data: {
      counter: successor.counter,
      tokenHash: hashToken(next),
      rotatedAt: ctx.now,
      expiresAt: refreshExpiresAt,
      address: ctx.origin?.address ?? session.address,
    },
  });
  return { ...answer, refreshExpiresAt };
}

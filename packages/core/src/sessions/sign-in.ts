import type { login, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, newId, type Tx } from "@smartsupport/database";
import { hashPassword, verifyPassword } from "../accounts/password-hash.ts";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { isNewDevice } from "./is-new-device.ts";
import { recordingRefusedSignIn } from "./record-refused-sign-in.ts";
import { hashToken, refreshTokenAt } from "./refresh-token.ts";
import { countSignInAttempt } from "./sign-in-limits.ts";
import { personOf, REFRESH_LIFETIME_MS, type SignedIn, sessionUserOf } from "./signed-in.ts";

const WRONG = "E-mail and password do not match.";

/**
 * Signs a person in: a new session, whatever sessions there are. An unknown e-mail is refused like a wrong password and
 * after the same time; what hinders the account itself is told only to whoever knows the password. A hash in an older
 * form is replaced by ours.
 */
export function signIn(ctx: AnonymousCtx, body: ParsedBody<typeof login>): Promise<SignedIn> {
  return recordingRefusedSignIn(ctx, body.email, () => prove(ctx, body));
}

async function prove(ctx: AnonymousCtx, body: ParsedBody<typeof login>): Promise<SignedIn> {
  const email = body.email.trim().toLowerCase();
  const takeBackCount = await countSignInAttempt(ctx, email);
  const account = await ctx.core.database.prisma.account.findUnique({ where: { email } });
  const stored = account?.passwordHash ?? null;
  const { isRight, isOutdated } = await verifyPassword(stored, body.password);
  if (account === null || stored === null || !isRight) throw new CoreError("wrong_credentials", { detail: WRONG });
  await takeBackCount();

  if (account.status === "pending") {
    throw new CoreError("account_pending", { detail: "An admin has not approved your account yet." });
  }
  if (account.status !== "active") {
    throw new CoreError("account_deactivated", { detail: "Your account is switched off. Please ask an admin." });
  }
  if (account.isDemo && !ctx.core.isDemo) {
    throw new CoreError("demo_account_refused", { detail: "Demo accounts cannot sign in to a real desk." });
  }
  const renewedHash = isOutdated ? await hashPassword(body.password) : undefined;
  return inTransaction(ctx.core.database, (tx) => beginSession(tx, ctx, { ...account, stored, renewedHash }));
}

type Proven = {
  id: string;
  stored: string;
  renewedHash: string | undefined;
  /** Before this one. */
  lastSignInAt: Date | null;
};

/** Only if the account is still as it was when the password was compared: checking took its time. */
async function beginSession(tx: Tx, ctx: AnonymousCtx, proven: Proven): Promise<SignedIn> {
  const { id, stored, renewedHash, lastSignInAt } = proven;
  const [account] = await tx.account.updateManyAndReturn({
    where: { id, status: "active", passwordHash: stored },
    data: { lastSignInAt: ctx.now, passwordHash: renewedHash },
  });
  if (account === undefined) throw new CoreError("wrong_credentials", { detail: WRONG });
  const { organizationId } = account;
  const isNew = await isNewDevice(tx, ctx, { id, organizationId, lastSignInAt });
  const sessionId = newId();
  const refreshToken = refreshTokenAt(ctx.core.keyring, { sessionId, counter: 0 });
  const refreshExpiresAt = new Date(ctx.now.getTime() + REFRESH_LIFETIME_MS);
  await tx.session.create({
    data: {
      id: sessionId,
      organizationId,
      accountId: id,
      tokenHash: hashToken(refreshToken),
      rotatedAt: ctx.now,
      expiresAt: refreshExpiresAt,
      userAgent: ctx.origin?.userAgent ?? "",
      address: ctx.origin?.address ?? "",
      createdAt: ctx.now,
    },
  });
  const person = personOf(account, sessionId);
  const subject = { kind: "session", id: sessionId } as const;
  await recordAudit(tx, { ...ctx, actor: person }, { action: "session.started", subject });
  if (isNew) await recordAccountEvent(tx, { ...ctx, actor: person }, account, "account.new_device_seen", { sessionId });
  return { person, epoch: account.sessionEpoch, user: sessionUserOf(account), refreshToken, refreshExpiresAt };
}

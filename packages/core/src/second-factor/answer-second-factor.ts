import type { FactorKind, answerSecondFactor as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { beginSession } from "../sessions/begin-session.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";
import { personOf, type SignedIn } from "../sessions/signed-in.ts";
import { countAppCode } from "./code-limits.ts";
import { takeChallenge } from "./passkeys/challenge.ts";
import { checkPasskey, wrongPasskey } from "./passkeys/check-passkey.ts";
import { recordFactorChange } from "./record-factor-change.ts";
import { recordFailedFactor } from "./record-failed-factor.ts";
import { recoveryDigest, takeRecoveryCode } from "./recovery-codes.ts";
import { holderOf } from "./sign-in-ticket.ts";
import { takeAppCode } from "./take-app-code.ts";
import { wrongCode } from "./wrong-code.ts";

type Holder = Awaited<ReturnType<typeof holderOf>>;
type Body = ParsedBody<typeof operation>;

/** The second step of signing in. Wrong codes count like wrong passwords and are written down; a right one works once. */
export async function answerSecondFactor(ctx: AnonymousCtx, body: Body): Promise<SignedIn> {
  const account = await holderOf(ctx, "second-factor", body.ticket);
  const takeBacks = [(await countSignInAttempt(ctx, account.email)).takeBack];
  if (body.code !== undefined) takeBacks.push(await countAppCode(ctx, account.id));
  const passkey = body.passkey && (await takePasskey(ctx, account, body.passkey));
  const digest = body.recoveryCode && (await recoveryDigest(ctx.core.keyring, account.id, body.recoveryCode));
  const signedIn = await inTransaction(ctx.core.database, async (tx) => {
    const kind = await take(tx, ctx, account, { code: body.code, digest, passkey });
    return kind && beginSession(tx, ctx, { ...account, stored: account.passwordHash, secondFactor: kind });
  });
  if (signedIn === null) {
    const kind = body.passkey ? "passkey" : body.code === undefined ? "recovery_code" : "app";
    await recordFailedFactor(ctx, account, kind);
    throw kind === "passkey" ? wrongPasskey() : wrongCode(kind === "app" ? "code" : "recoveryCode");
  }
  for (const takeBack of takeBacks) await takeBack();
  return signedIn;
}

type Given = { code: string | undefined; digest: string | undefined; passkey: boolean | undefined };

/** What was taken, null when nothing was. */
async function take(tx: Tx, ctx: AnonymousCtx, account: Holder, given: Given): Promise<FactorKind | null> {
  const { code, digest, passkey } = given;
  if (passkey !== undefined) return passkey ? "passkey" : null;
  if (code !== undefined) return (await takeAppCode(tx, ctx, account, code)) ? "app" : null;
  if (digest === undefined || !(await takeRecoveryCode(tx, account, digest, ctx.now))) return null;
  const { id: accountId, organizationId } = account;
  const left = await tx.recoveryCode.count({ where: { organizationId, accountId, usedAt: null } });
  // There is no session yet: the ticket's holder acts.
  const asOwner = { ...ctx, actor: personOf(account, account.id) };
  await recordFactorChange(tx, asOwner, account, "recovery_code_used", { left });
  return "recovery_code";
}

async function takePasskey(ctx: AnonymousCtx, { id }: Holder, given: NonNullable<Body["passkey"]>): Promise<boolean> {
  const challenge = await takeChallenge(ctx, "second-factor", id, given.challengeId);
  const taken = await checkPasskey(ctx, { answer: given.answer, challenge, accountId: id, isAlone: false });
  return taken !== null;
}

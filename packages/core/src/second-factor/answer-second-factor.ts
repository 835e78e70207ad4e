import type { FactorKind, answerSecondFactor as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { beginSession } from "../sessions/begin-session.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";
import { personOf, type SignedIn } from "../sessions/signed-in.ts";
import { countAppCode } from "./code-limits.ts";
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
  const takeBacks = [await countSignInAttempt(ctx, account.email)];
  if (body.code !== undefined) takeBacks.push(await countAppCode(ctx, account.id));
  const digest = body.recoveryCode && (await recoveryDigest(ctx.core.keyring, account.id, body.recoveryCode));
  const signedIn = await inTransaction(ctx.core.database, async (tx) => {
    const kind = await take(tx, ctx, account, { code: body.code, digest });
    return kind && beginSession(tx, ctx, { ...account, stored: account.passwordHash, secondFactor: kind });
  });
  if (signedIn === null) {
    await recordFailedFactor(ctx, account, body.code === undefined ? "recovery_code" : "app");
    throw wrongCode(body.code === undefined ? "recoveryCode" : "code");
  }
  for (const takeBack of takeBacks) await takeBack();
  return signedIn;
}

type Given = { code: string | undefined; digest: string | undefined };

/** What was taken, null when nothing was. */
async function take(tx: Tx, ctx: AnonymousCtx, account: Holder, { code, digest }: Given): Promise<FactorKind | null> {
  if (code !== undefined) return (await takeAppCode(tx, ctx, account, code)) ? "app" : null;
  if (digest === undefined || !(await takeRecoveryCode(tx, account, digest, ctx.now))) return null;
  const { id: accountId, organizationId } = account;
  const left = await tx.recoveryCode.count({ where: { organizationId, accountId, usedAt: null } });
  // There is no session yet: the ticket's holder acts.
  const asOwner = { ...ctx, actor: personOf(account, account.id) };
  await recordFactorChange(tx, asOwner, account, "recovery_code_used", { left });
  return "recovery_code";
}

import type {
  AppSecret,
  beginSetUp as beginOperation,
  finishSetUp as finishOperation,
  ParsedBody,
} from "@smartsupport/contracts";
import { inTransaction, readFactors } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { beginSession } from "../sessions/begin-session.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";
import { personOf, type SignedIn } from "../sessions/signed-in.ts";
import { confirmStartedApp, startApp } from "./authenticator.ts";
import { hasFactor } from "./factor-kinds.ts";
import { recordFactorChange } from "./record-factor-change.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import { holderOf } from "./sign-in-ticket.ts";
import { wrongCode } from "./wrong-code.ts";

/** Right after the password, a person who must have a second factor begins one; nothing else answers them before. */
export async function beginSetUp(ctx: AnonymousCtx, body: ParsedBody<typeof beginOperation>): Promise<AppSecret> {
  const account = await holderOf(ctx, "set-up", body.ticket);
  if (hasFactor(await readFactors(ctx.core.database, account))) throw hasOne();
  return startApp(ctx, account);
}

/** The first code ends the set-up and begins the session. */
export async function finishSetUp(
  ctx: AnonymousCtx,
  body: ParsedBody<typeof finishOperation>,
): Promise<SignedIn & { recoveryCodes: string[] }> {
  const account = await holderOf(ctx, "set-up", body.ticket);
  const attempt = await countSignInAttempt(ctx, account.email);
  const done = await inTransaction(ctx.core.database, async (tx) => {
    // A ticket from before the person set one up elsewhere does not go round it.
    if (hasFactor(await readFactors(tx, account))) throw hasOne();
    if (!(await confirmStartedApp(tx, ctx, account, body.code))) throw wrongCode("code");
    const recoveryCodes = await replaceRecoveryCodes(tx, ctx, account);
    const signedIn = await beginSession(tx, ctx, { ...account, stored: account.passwordHash, secondFactor: "app" });
    await recordFactorChange(tx, { ...ctx, actor: personOf(account, account.id) }, account, "app_added");
    return { ...signedIn, recoveryCodes };
  });
  await attempt.takeBack();
  return done;
}

function hasOne(): CoreError {
  return new CoreError("token_invalid", { detail: "You have a second factor already. Please sign in again." });
}

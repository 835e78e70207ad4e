import type {
  AppSecret,
  beginSetUp as beginOperation,
  finishSetUp as byApp,
  finishSetUpPasskey as byPasskey,
  ParsedBody,
} from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { isTaken } from "../accounts/account-rows.ts";
import type { AnonymousCtx } from "../context.ts";
import { beginSession } from "../sessions/begin-session.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";
import { personOf, type SignedIn } from "../sessions/signed-in.ts";
import { confirmStartedApp, startApp } from "./authenticator.ts";
import { countAppCode } from "./code-limits.ts";
import { checkNewPasskey } from "./passkeys/check-new-passkey.ts";
import { wrongPasskey } from "./passkeys/check-passkey.ts";
import { recordFactorChange } from "./record-factor-change.ts";
import { recordFailedFactor } from "./record-failed-factor.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import { refuseSecondSetUp, setUpHolder } from "./set-up-holder.ts";
import { holderOf } from "./sign-in-ticket.ts";
import { wrongCode } from "./wrong-code.ts";

type Holder = Awaited<ReturnType<typeof holderOf>>;
type Done = SignedIn & { recoveryCodes: string[] };

/** Right after the password, a person who must have a second factor begins one; nothing else answers them before. */
export async function beginSetUp(ctx: AnonymousCtx, body: ParsedBody<typeof beginOperation>): Promise<AppSecret> {
  return startApp(ctx, await setUpHolder(ctx, body.ticket));
}

/** The first code ends the set-up and begins the session. Wrong ones count like wrong passwords and are written down. */
export async function finishSetUp(ctx: AnonymousCtx, body: ParsedBody<typeof byApp>): Promise<Done> {
  const account = await holderOf(ctx, "set-up", body.ticket);
  const takeBacks = [(await countSignInAttempt(ctx, account.email)).takeBack, await countAppCode(ctx, account.id)];
  const done = await inTransaction(ctx.core.database, async (tx) => {
    await refuseSecondSetUp(tx, account);
    return (await confirmStartedApp(tx, ctx, account, body.code)) ? enter(tx, ctx, account, "app") : null;
  });
  if (done === null) {
    await recordFailedFactor(ctx, account, "app");
    throw wrongCode("code");
  }
  for (const takeBack of takeBacks) await takeBack();
  return done;
}

/** A passkey that the person's device made ends it as well. */
export async function finishSetUpWithPasskey(
  ctx: AnonymousCtx,
  { ticket, ...body }: ParsedBody<typeof byPasskey>,
): Promise<Done> {
  const account = await holderOf(ctx, "set-up", ticket);
  const row = await checkNewPasskey(ctx, "set-up", account, body);
  return inTransaction(ctx.core.database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${account.id}::uuid FOR UPDATE`;
    await refuseSecondSetUp(tx, account);
    await tx.passkey.create({ data: row });
    return enter(tx, ctx, account, "passkey", { passkeyId: row.id });
  }).catch((error) => {
    throw isTaken(error) ? wrongPasskey() : error;
  });
}

async function enter(
  tx: Tx,
  ctx: AnonymousCtx,
  account: Holder,
  kind: "app" | "passkey",
  data: Record<string, string> = {},
): Promise<Done> {
  const recoveryCodes = await replaceRecoveryCodes(tx, ctx, account);
  const signedIn = await beginSession(tx, ctx, { ...account, stored: account.passwordHash, secondFactor: kind });
  const asOwner = { ...ctx, actor: personOf(account, account.id) };
  await recordFactorChange(tx, asOwner, account, `${kind}_added`, data);
  return { ...signedIn, recoveryCodes };
}

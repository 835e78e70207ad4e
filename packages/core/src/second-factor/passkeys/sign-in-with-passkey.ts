import type { signInWithPasskey as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import type { AnonymousCtx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { beginSession } from "../../sessions/begin-session.ts";
import type { SignedIn } from "../../sessions/signed-in.ts";
import { requirePasswordUse } from "../../sso/password-rule.ts";
import { takeChallenge } from "./challenge.ts";
import { checkPasskey, wrongPasskey } from "./check-passkey.ts";

/** Signs in by a passkey alone: the device and the finger that opened it are two factors. */
export async function signInWithPasskey(ctx: AnonymousCtx, body: ParsedBody<typeof operation>): Promise<SignedIn> {
  const { prisma } = ctx.core.database;
  const challenge = await takeChallenge(ctx, "sign-in", null, body.challengeId);
  const passkey = await checkPasskey(ctx, { answer: body.passkey, challenge, accountId: null, isAlone: true });
  if (passkey === null) throw wrongPasskey();
  const account = await prisma.account.findUniqueOrThrow({ where: { id: passkey.accountId } });
  if (account.status !== "active") {
    throw new CoreError("account_deactivated", { detail: "Your account is switched off. Please ask an admin." });
  }
  if (account.isDemo && !ctx.core.isDemo) {
    throw new CoreError("demo_account_refused", { detail: "Demo accounts cannot sign in to a real desk." });
  }
  // Where the provider alone decides who comes in, a passkey would go round it.
  await requirePasswordUse(prisma, account);
  return inTransaction(ctx.core.database, (tx) =>
    beginSession(tx, ctx, { ...account, stored: account.passwordHash, secondFactor: "passkey" }),
  );
}

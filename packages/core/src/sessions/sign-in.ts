import type { login, ParsedBody, SecondFactorAsked } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { hashPassword, verifyPassword } from "../accounts/password-hash.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { askSecondFactor } from "../second-factor/ask-second-factor.ts";
import { beginSession } from "./begin-session.ts";
import { recordingRefusedSignIn } from "./record-refused-sign-in.ts";
import { countSignInAttempt } from "./sign-in-limits.ts";
import type { SignedIn } from "./signed-in.ts";

const WRONG = "E-mail and password do not match.";

/**
 * Signs a person in: a new session, whatever sessions there are. An unknown e-mail is refused like a wrong password and
 * after the same time; what hinders the account itself is told only to whoever knows the password. A hash in an older
 * form is replaced by ours. Whoever has a second factor, or must have one, gets a ticket for the next step and no session.
 */
export function signIn(ctx: AnonymousCtx, body: ParsedBody<typeof login>): Promise<SignedIn | SecondFactorAsked> {
  return recordingRefusedSignIn(ctx, body.email, () => prove(ctx, body));
}

async function prove(ctx: AnonymousCtx, body: ParsedBody<typeof login>): Promise<SignedIn | SecondFactorAsked> {
  const email = body.email.trim().toLowerCase();
  const takeBackCount = await countSignInAttempt(ctx, email);
  const account = await ctx.core.database.prisma.account.findUnique({ where: { email } });
  const stored = account?.passwordHash ?? null;
  const { isRight, isOutdated } = await verifyPassword(stored, body.password);
  if (account === null || stored === null || !isRight) throw new CoreError("wrong_credentials", { detail: WRONG });
  const asked = await askSecondFactor(ctx, account);
  // Who is asked for more has not proven it yet: the password would else forgive each guessed code.
  if (asked === null) await takeBackCount();

  if (account.status === "pending") {
    throw new CoreError("account_pending", { detail: "An admin has not approved your account yet." });
  }
  if (account.status !== "active") {
    throw new CoreError("account_deactivated", { detail: "Your account is switched off. Please ask an admin." });
  }
  if (account.isDemo && !ctx.core.isDemo) {
    throw new CoreError("demo_account_refused", { detail: "Demo accounts cannot sign in to a real desk." });
  }
  if (asked !== null) return asked;
  const renewedHash = isOutdated ? await hashPassword(body.password) : undefined;
  return inTransaction(ctx.core.database, (tx) => beginSession(tx, ctx, { ...account, stored, renewedHash }));
}

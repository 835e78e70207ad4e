import type { login, ParsedBody, SecondFactorAsked } from "@smartsupport/contracts";
import type { SignInAccount } from "@smartsupport/database";
import { hashPassword, verifyPassword } from "../accounts/password-hash.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { askSecondFactor } from "../second-factor/ask-second-factor.ts";
import { beginSession } from "./begin-session.ts";
import { isNewDevice } from "./is-new-device.ts";
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
  const { account, keys, takeBack } = await countSignInAttempt(ctx, email);
  // Where passwords are off it is compared with one that nobody has: the same work as for nobody.
  const stored = account?.isPasswordUsed ? account.passwordHash : null;
  const { isRight, isOutdated } = await verifyPassword(stored, body.password);
  if (account === null || stored === null || !isRight) throw new CoreError("wrong_credentials", { detail: WRONG });
  const asked = askSecondFactor(ctx, account, account);
  const hindrance = hindranceOf(ctx, account);
  if (hindrance !== null) {
    // Who is asked for more has not proven it yet: the password would else forgive each guessed code.
    if (asked === null) await takeBack();
    throw hindrance;
  }
  if (asked !== null) return asked;
  // On most days it is the very device of the day before, and nothing more is asked.
  const isOnNewDevice = !account.isSameDevice && (await isNewDevice(ctx.core.database, ctx, account));
  const renewedHash = isOutdated ? await hashPassword(body.password) : undefined;
  return beginSession(ctx.core.database, ctx, { ...account, stored, renewedHash, isOnNewDevice, forgiven: keys });
}

function hindranceOf({ core }: AnonymousCtx, { status, isDemo }: SignInAccount): CoreError | null {
  if (status === "pending") {
    return new CoreError("account_pending", { detail: "An admin has not approved your account yet." });
  }
  if (status !== "active") {
    return new CoreError("account_deactivated", { detail: "Your account is switched off. Please ask an admin." });
  }
  if (isDemo && !core.isDemo) {
    return new CoreError("demo_account_refused", { detail: "Demo accounts cannot sign in to a real desk." });
  }
  return null;
}

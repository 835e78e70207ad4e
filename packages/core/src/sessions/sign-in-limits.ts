import type { SignInAccount, SignInTry } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { uncountHits } from "../limits/count-hit.ts";
import { countTry, forgetSignInRun } from "./sign-in-runs.ts";

const WINDOW_MS = 15 * 60_000;
/** From all places together; a place that the account was signed in from before does not mind. */
const MOST_IN_ALL = 200;

/** A place stays known for as long as a person's habits last. */
const KNOWN_FOR_DAYS = 90;
const IS_KNOWN_PLACE = `
  SELECT 1 FROM session s JOIN account a ON a.organization_id = s.organization_id AND a.id = s.account_id
   WHERE a.email = $1 AND s.address = $2 AND s.rotated_at > $3::timestamptz - make_interval(days => ${KNOWN_FOR_DAYS})
   LIMIT 1`;

export type SignInAttempt = {
  /** The one that has this e-mail, as it was when the attempt was counted. */
  account: SignInAccount | null;
  keys: SignInTry;
  /** Right passwords are free. */
  takeBack(): Promise<void>;
};

/**
 * Counts an attempt to prove who one is with this e-mail, known or not, before the password is looked at, so that attempts
 * side by side all count. Refuses when there were too many.
 */
export async function countSignInAttempt(ctx: AnonymousCtx, email: string): Promise<SignInAttempt> {
  const { keys, everywhere, account } = await countTry(ctx, email, WINDOW_MS);
  if (everywhere.count > MOST_IN_ALL && !(await isKnownPlace(ctx, email))) {
    throw new CoreError("too_many_requests", {
      detail: "Too many attempts to sign in with this e-mail. Please wait a quarter of an hour.",
      facts: { retryAfterS: Math.ceil(everywhere.ttlMs / 1000) },
    });
  }
  const takeBack = async () => {
    await Promise.all([uncountHits(ctx.core, [keys.countKey], WINDOW_MS, ctx.now), forgetSignInRun(ctx, email)]);
  };
  return { account, keys, takeBack };
}

/** Whether the account was signed in from here: whoever guesses from elsewhere cannot keep its owner out. */
async function isKnownPlace({ core, origin, now }: AnonymousCtx, email: string): Promise<boolean> {
  const address = origin?.address ?? "";
  if (address === "") return false;
  const { rowCount } = await core.database.pool.query(IS_KNOWN_PLACE, [email, address, now]);
  return rowCount === 1;
}

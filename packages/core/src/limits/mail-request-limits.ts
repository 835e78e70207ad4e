import { personDigest } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { countHits } from "./count-hit.ts";

const WINDOW_MS = 60 * 60_000;
/** Somebody who presses a button over and over fills no mailbox, and cannot keep its owner from pressing it elsewhere. */
const MOST_FROM_ONE_PLACE = 5;
const MOST_IN_ALL = 20;

/** Counts a request that may send a mail to an address, known or not, and refuses when there were too many. */
export async function countMailRequest(
  ctx: AnonymousCtx,
  purpose: "registration" | "password-reset",
  email: string,
): Promise<void> {
  const digest = personDigest(ctx.core.keyring, purpose, email);
  const keys = [`${purpose}:${digest}:${ctx.origin?.address ?? ""}`, `${purpose}:${digest}`];
  const [here, everywhere] = await countHits(ctx.core, keys, WINDOW_MS, ctx.now);
  if ((here?.count ?? 0) <= MOST_FROM_ONE_PLACE && (everywhere?.count ?? 0) <= MOST_IN_ALL) return;
  throw new CoreError("too_many_requests", {
    detail: "This was asked for too often with this e-mail. Please look into your mailbox, or try again in an hour.",
    facts: { retryAfterS: Math.ceil((here?.ttlMs ?? WINDOW_MS) / 1000) },
  });
}

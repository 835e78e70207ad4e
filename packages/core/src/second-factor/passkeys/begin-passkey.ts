import type { beginSetUpPasskey, beginPasskey as operation, ParsedBody, PasskeyAsked } from "@smartsupport/contracts";
import type { AnonymousCtx, Ctx } from "../../context.ts";
import { proveAgain } from "../prove-again.ts";
import { setUpHolder } from "../set-up-holder.ts";
import { askForNewPasskey } from "./ask-for-new-passkey.ts";
import { requireRelyingParty } from "./relying-party.ts";

/** What the browser hands to the device that is to make a passkey for me. */
export async function beginPasskey(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<PasskeyAsked> {
  requireRelyingParty(ctx.core);
  return askForNewPasskey(ctx, "add", await proveAgain(ctx, body));
}

/** The same right after the password, for whoever must have a second factor and has none. */
export async function beginSetUpWithPasskey(
  ctx: AnonymousCtx,
  { ticket }: ParsedBody<typeof beginSetUpPasskey>,
): Promise<PasskeyAsked> {
  return askForNewPasskey(ctx, "set-up", await setUpHolder(ctx, ticket));
}

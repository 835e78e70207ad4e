import type { beginSecondFactorPasskey, ParsedBody, PasskeyAsked } from "@smartsupport/contracts";
import type { AnonymousCtx, Ctx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { holderOf } from "../sign-in-ticket.ts";
import { askPasskey } from "./ask-passkey.ts";

/** For whoever signs in without a password: any passkey that the device holds for this desk will do. */
export function beginPasskeySignIn(ctx: AnonymousCtx): Promise<PasskeyAsked> {
  return askPasskey(ctx, "sign-in", null);
}

/** For the second step: one of this person's passkeys. */
export async function beginPasskeyStep(
  ctx: AnonymousCtx,
  { ticket }: ParsedBody<typeof beginSecondFactorPasskey>,
): Promise<PasskeyAsked> {
  return askPasskey(ctx, "second-factor", await holderOf(ctx, "second-factor", ticket));
}

/** For whoever changes how they sign in, in place of the password. */
export async function beginProof(ctx: Ctx): Promise<PasskeyAsked> {
  if (ctx.actor.kind !== "person") throw new CoreError("forbidden");
  return askPasskey(ctx, "proof", ctx.actor);
}

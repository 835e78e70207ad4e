import { readFactors, type Source } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { hasFactor } from "./factor-kinds.ts";
import { holderOf } from "./sign-in-ticket.ts";

/** Whose ticket for setting up a second factor this is: nothing else answers them before. */
export async function setUpHolder(ctx: AnonymousCtx, ticket: string) {
  const account = await holderOf(ctx, "set-up", ticket);
  await refuseSecondSetUp(ctx.core.database, account);
  return account;
}

/** A ticket from before the person set one up elsewhere does not go round it. */
export async function refuseSecondSetUp(
  source: Source,
  account: { id: string; organizationId: string },
): Promise<void> {
  if (!hasFactor(await readFactors(source, account))) return;
  throw new CoreError("token_invalid", { detail: "You have a second factor already. Please sign in again." });
}

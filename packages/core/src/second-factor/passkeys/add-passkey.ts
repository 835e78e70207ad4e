import type { addPasskey as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { isTaken } from "../../accounts/account-rows.ts";
import type { Ctx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { recordFactorChange } from "../record-factor-change.ts";
import { firstRecoveryCodes } from "../recovery-codes.ts";
import { checkNewPasskey } from "./check-new-passkey.ts";
import { wrongPasskey } from "./check-passkey.ts";

/** Keeps the passkey that my device made for the challenge I asked for with a proof. */
export async function addPasskey(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<ResponseOf<typeof operation>> {
  const { core, actor } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const row = await checkNewPasskey(ctx, "add", actor, body);
  return inTransaction(core.database, async (tx) => {
    await tx.passkey.create({ data: row });
    await recordFactorChange(tx, ctx, actor, "passkey_added", { passkeyId: row.id });
    return { recoveryCodes: await firstRecoveryCodes(tx, ctx, actor) };
  }).catch((error) => {
    throw isTaken(error) ? wrongPasskey() : error;
  });
}

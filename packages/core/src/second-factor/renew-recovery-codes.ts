import type { renewRecoveryCodes as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, readFactors } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { hasFactor } from "./factor-kinds.ts";
import { proveAgain } from "./prove-again.ts";
import { recordFactorChange } from "./record-factor-change.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";

/** Ten new recovery codes for me; those from before are void. */
export async function renewRecoveryCodes(
  ctx: Ctx,
  body: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const account = await proveAgain(ctx, body);
  return inTransaction(ctx.core.database, async (tx) => {
    if (!hasFactor(await readFactors(tx, account))) {
      throw new CoreError("forbidden", {
        detail: "Recovery codes stand in for a second factor. Please add one first.",
      });
    }
    const recoveryCodes = await replaceRecoveryCodes(tx, ctx, account);
    await recordFactorChange(tx, ctx, account, "recovery_codes_renewed");
    return { recoveryCodes };
  });
}

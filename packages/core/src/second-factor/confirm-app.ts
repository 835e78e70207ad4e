import type { confirmApp as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { confirmStartedApp } from "./authenticator.ts";
import { proveAgain } from "./prove-again.ts";
import { recordFactorChange } from "./record-factor-change.ts";
import { firstRecoveryCodes } from "./recovery-codes.ts";
import { wrongCode } from "./wrong-code.ts";

/** Takes the first code of my app: from now on signing in asks for one. With my first factor come recovery codes. */
export async function confirmApp(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<ResponseOf<typeof operation>> {
  const account = await proveAgain(ctx, body);
  return inTransaction(ctx.core.database, async (tx) => {
    if (!(await confirmStartedApp(tx, ctx, account, body.code))) throw wrongCode("code");
    await recordFactorChange(tx, ctx, account, "app_added");
    return { recoveryCodes: await firstRecoveryCodes(tx, ctx, account) };
  });
}

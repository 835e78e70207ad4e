import type { confirmApp as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { confirmStartedApp } from "./authenticator.ts";
import { countAppCode } from "./code-limits.ts";
import { recordFactorChange } from "./record-factor-change.ts";
import { recordFailedFactor } from "./record-failed-factor.ts";
import { firstRecoveryCodes } from "./recovery-codes.ts";
import { wrongCode } from "./wrong-code.ts";

/**
 * Takes the first code of my app: from now on signing in asks for one. With my first factor come recovery codes. Nobody is
 * asked who they are again: only whoever began it, with a proof, knows the secret.
 */
export async function confirmApp(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<ResponseOf<typeof operation>> {
  const { core, actor } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const account = await core.database.prisma.account.findUniqueOrThrow({ where: { id: actor.id } });
  const takeBack = await countAppCode(ctx, account.id);
  const done = await inTransaction(core.database, async (tx) => {
    if (!(await confirmStartedApp(tx, ctx, account, body.code))) return null;
    await recordFactorChange(tx, ctx, account, "app_added");
    return { recoveryCodes: await firstRecoveryCodes(tx, ctx, account) };
  });
  if (done === null) {
    await recordFailedFactor(ctx, account, "app");
    throw wrongCode("code");
  }
  await takeBack();
  return done;
}

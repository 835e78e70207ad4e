import type { removeApp as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { afterRemoval } from "./after-removal.ts";
import { proveAgain } from "./prove-again.ts";
import { recordFactorChange } from "./record-factor-change.ts";

/** Removes my authenticator app. Not the last factor of somebody who must have one. */
export async function removeApp(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<void> {
  const account = await proveAgain(ctx, body);
  const { id: accountId, organizationId } = account;
  await inTransaction(ctx.core.database, async (tx) => {
    const { count } = await tx.authenticator.deleteMany({
      where: { organizationId, accountId, confirmedAt: { not: null } },
    });
    if (count === 0) throw notFound();
    await afterRemoval(tx, account);
    await recordFactorChange(tx, ctx, account, "app_removed");
  });
}

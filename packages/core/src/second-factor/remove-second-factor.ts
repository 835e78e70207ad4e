import { inTransaction, readFactors } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { accountThing, lockAccount, refusalFor } from "../accounts/account-rows.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { hasFactor } from "./factor-kinds.ts";
import { recordFactorChange } from "./record-factor-change.ts";

/** Removes everything a person has besides the password, because they lost it. They are told by mail and signed out. */
export async function removeSecondFactor(ctx: Ctx, accountId: string): Promise<void> {
  const { organizationId } = ctx.actor;
  await inTransaction(ctx.core.database, async (tx) => {
    const account = await lockAccount(tx, organizationId, accountId);
    if (account === null) throw notFound();
    const thing = await accountThing(tx, account);
    if (!can(ctx.actor, "account:remove_second_factor", thing)) throw refusalFor(ctx.actor, thing);
    if (!hasFactor(await readFactors(tx, account))) {
      throw new CoreError("not_found", { detail: "This person has no second factor." });
    }
    const where = { organizationId, accountId };
    await tx.authenticator.deleteMany({ where });
    await tx.passkey.deleteMany({ where });
    await tx.recoveryCode.deleteMany({ where });
    await endSessions(tx, where, "ended_by_admin", ctx.now);
    await recordFactorChange(tx, ctx, account, "removed_by_admin");
  });
}

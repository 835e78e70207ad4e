import type { Account, approveAccount as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { alreadyDecided, companyIdTaken } from "./account-errors.ts";
import { accountThing, isTaken, lockAccount, refusalFor, showAccount } from "./account-rows.ts";
import { recordAccountEvent } from "./record-account-event.ts";

/** Approves a pending account with a role; the person is told by mail. Its company id is theirs from now on. */
export async function approveAccount(ctx: Ctx, id: string, { role }: ParsedBody<typeof operation>): Promise<Account> {
  const { actor, now } = ctx;
  try {
    return await inTransaction(ctx.core.database, async (tx) => {
      const account = await lockAccount(tx, actor.organizationId, id);
      if (account === null) throw notFound();
      const thing = await accountThing(tx, account);
      if (!can(actor, "account:approve", thing)) throw refusalFor(actor, thing);
      if (account.status !== "pending") throw alreadyDecided();
      const approvedById = actor.kind === "person" ? actor.id : null;
      await tx.account.update({ where: { id }, data: { status: "active", role, approvedAt: now, approvedById } });
      await recordAccountEvent(tx, ctx, account, "account.approved", {});
      await recordAudit(tx, ctx, { action: "account.approved", subject: { kind: "account", id }, data: { role } });
      return showAccount(tx, actor.organizationId, id);
    });
  } catch (error) {
    throw isTaken(error) ? companyIdTaken() : error;
  }
}

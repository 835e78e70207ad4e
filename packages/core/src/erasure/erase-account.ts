import type { Erasure, eraseAccount as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, newId, type Tx } from "@smartsupport/database";
import { can, openRedaction } from "@smartsupport/domain";
import { lastAdmin } from "../accounts/account-errors.ts";
import { type AccountRecord, accountThing, lockAccount, refusalFor } from "../accounts/account-rows.ts";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { announceSessionChange, endSessions } from "../sessions/end-sessions.ts";
import { refuseForBreakGlass } from "../sso/password-rule.ts";
import { anonymiseAccount } from "./anonymise-account.ts";
import { identityOf } from "./identity.ts";
import { showErasure } from "./show-erasure.ts";
import { ALL_STEPS } from "./steps.ts";

/**
 * Begins to erase a person. At once they are signed out everywhere, cannot come back, and are called nobody; what they wrote
 * and what names them goes in the steps of `runErasures`. Asked twice, the first time counts.
 */
export async function eraseAccount(ctx: Ctx, id: string, { reason }: ParsedBody<typeof operation>): Promise<Erasure> {
  const { actor } = ctx;
  const { row, photoKey } = await inTransaction(ctx.core.database, async (tx) => {
    const account = await lockAccount(tx, actor.organizationId, id);
    if (account === null) throw notFound();
    const thing = await accountThing(tx, account);
    if (actor.kind !== "person" || !can(actor, "account:erase", thing)) {
      if (!can(actor, "account:invite")) throw refusalFor(actor, thing);
      throw thing.isLastAdmin ? lastAdmin() : new CoreError("forbidden", { detail: "You cannot erase yourself." });
    }
    await refuseForBreakGlass(tx, account);
    const begun = await tx.erasure.findFirst({ where: { organizationId: account.organizationId, accountId: id } });
    return { row: begun ?? (await begin(tx, ctx, account, { reason, by: actor.id })), photoKey: account.photoKey };
  });
  if (photoKey !== null) await ctx.core.files.remove(photoKey);
  return showErasure(row);
}

async function begin(tx: Tx, ctx: Ctx, account: AccountRecord, { reason, by }: { reason: string; by: string }) {
  const { id: accountId, organizationId, status } = account;
  const identity = await identityOf(tx, account);
  const row = await tx.erasure.create({
    data: {
      id: newId(),
      organizationId,
      accountId,
      requestedById: by,
      reason: openRedaction(identity)(reason, true),
      total: ALL_STEPS,
      identity,
      requestedAt: ctx.now,
    },
  });
  await endSessions(tx, { organizationId, accountId }, "deactivated", ctx.now);
  await tx.account.update({ where: { id: accountId }, data: { sessionEpoch: { increment: 1 } } });
  await anonymiseAccount(tx, { id: accountId, now: ctx.now });
  await announceSessionChange(tx, accountId);
  if (status === "active") await recordAccountEvent(tx, ctx, account, "account.deactivated", {});
  const subject = { kind: "account", id: accountId } as const;
  await recordAudit(tx, ctx, { action: "account.erasure_requested", subject, data: { erasureId: row.id } });
  return row;
}

import type { rejectAccount as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { personDigest, recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { alreadyDecided } from "./account-errors.ts";
import { type AccountRecord, accountThing, lockAccount, refusalFor } from "./account-rows.ts";
import { keepEventPerson } from "./event-person.ts";
import { recordAccountEvent } from "./record-account-event.ts";

/**
 * Rejects a pending account: the person's row and photo are deleted. What stays is an audit entry with a digest of the
 * address, and, until the mail is out, what the mail needs (see `event-person.ts`).
 */
export async function rejectAccount(ctx: Ctx, id: string, { reason }: ParsedBody<typeof operation>): Promise<void> {
  const { core, actor } = ctx;
  const account = await inTransaction(core.database, async (tx) => {
    const found = await lockAccount(tx, actor.organizationId, id);
    if (found === null) throw notFound();
    const thing = await accountThing(tx, found);
    if (!can(actor, "account:reject", thing)) throw refusalFor(actor, thing);
    if (found.status !== "pending") throw alreadyDecided();
    await reject(tx, ctx, found, reason);
    return found;
  });
  if (account.photoKey !== null) await core.files.remove(account.photoKey);
}

async function reject(tx: Tx, ctx: Ctx, account: AccountRecord, reason: string): Promise<void> {
  const { id, organizationId, email, firstName, lastName } = account;
  const eventId = await recordAccountEvent(tx, ctx, account, "account.rejected", {});
  const event = { id: eventId, organizationId, at: ctx.now };
  await keepEventPerson(tx, event, { email, firstName, lastName, words: reason });
  const emailDigest = personDigest(ctx.core.keyring, organizationId, email);
  const subject = { kind: "account", id } as const;
  await recordAudit(tx, ctx, { action: "account.rejected", subject, data: { emailDigest } });
  await tx.account.delete({ where: { id } });
}

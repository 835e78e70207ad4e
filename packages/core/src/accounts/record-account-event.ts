import { type EventPayload, recordEvent, type Tx } from "@smartsupport/database";
import type { EventType } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import type { AccountRecord } from "./account-rows.ts";

/** Counts one more event of a locked account and writes it. Returns the event's id. */
export async function recordAccountEvent(
  tx: Tx,
  ctx: Ctx,
  account: Pick<AccountRecord, "id" | "organizationId">,
  type: Extract<EventType, `account.${string}`>,
  payload: EventPayload,
): Promise<string> {
  const { id, organizationId } = account;
  const { eventSeq } = await tx.account.update({
    where: { id },
    data: { eventSeq: { increment: 1 } },
    select: { eventSeq: true },
  });
  return recordEvent(tx, {
    organizationId,
    type,
    subject: { kind: "account", id },
    eventSeq,
    actor: ctx.actor,
    payload,
    occurredAt: ctx.now,
  });
}

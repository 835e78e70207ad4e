import type { InboxReader } from "@smartsupport/database";
import { isStaff, type Person, ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";

/** The person who reads their inbox: keys have none. */
export function readerOf({ actor }: Ctx): Person {
  if (actor.kind !== "person") throw forbidden();
  return actor;
}

/** As they stand to the desk now: what they may no longer see is in no inbox. */
export function inboxReader(ctx: Ctx): InboxReader {
  const person = readerOf(ctx);
  const { organizationId, id: accountId } = person;
  return { organizationId, accountId, visibility: ticketVisibility(person), isStaff: isStaff(person) };
}

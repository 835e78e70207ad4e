import type { Tx } from "@smartsupport/database";
import type { Core } from "../context.ts";

/**
 * Whom an event is about although their account is gone. Events carry ids only; a rejected person's row is deleted in the
 * transaction that records `account.rejected`, and the mail still needs a name, an address and the reason. So the command
 * writes a row beside the event, the mail handler reads it (`readEventPerson`) and erases it once the mail is out
 * (`eraseEventPerson`). Null there means that the mail was sent before: nothing is left to do.
 */
export type EventPerson = {
  email: string;
  firstName: string;
  lastName: string;
  /** The words that came with the event: why the registration was rejected. */
  words: string;
};

/** Undelivered for so long: nobody waits for that mail any more. */
const KEPT_FOR_MS = 30 * 86_400_000;

/** Puts the row beside an event, inside the command's transaction. */
export async function keepEventPerson(
  tx: Tx,
  event: { id: string; organizationId: string; at: Date },
  person: EventPerson,
): Promise<void> {
  const { id: eventId, organizationId, at: createdAt } = event;
  await tx.eventPerson.create({ data: { eventId, organizationId, createdAt, ...person } });
}

/** The row beside an event, or null when it was erased. */
export async function readEventPerson(core: Core, eventId: string): Promise<EventPerson | null> {
  return core.database.prisma.eventPerson.findUnique({
    where: { eventId },
    select: { email: true, firstName: true, lastName: true, words: true },
  });
}

/** Erases the row beside an event; one that is gone is no error. */
export async function eraseEventPerson(core: Core, eventId: string): Promise<void> {
  await core.database.prisma.eventPerson.deleteMany({ where: { eventId } });
}

/** Erases rows whose mail never got out. Returns how many. */
export async function purgeEventPersons(core: Core, now: Date): Promise<number> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_FOR_MS) };
  return (await core.database.prisma.eventPerson.deleteMany({ where: { createdAt } })).count;
}

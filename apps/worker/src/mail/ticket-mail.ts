import { type Database, type DeliveryEvent, readTicketOfEvent, type TicketOfEvent } from "@smartsupport/database";
import type { Handler } from "../handler.ts";
import { type Hearers, heardBy, noticesOf } from "../inbox/heard-by.ts";
import type { Letter } from "./letter.ts";
import { THE_DESK } from "./read-author.ts";
import { mailTarget, type Reader, readReader } from "./reader.ts";
import { sendLetter } from "./send-letter.ts";
import { ticketUrl } from "./ticket-url.ts";

/** What a mail is written from. */
export type Story = TicketOfEvent & { event: DeliveryEvent; author: string };

type Written = Omit<Letter, "button" | "reason" | "subject" | "quote"> & { button: string };

type TicketMail = {
  /** Whom it concerns. Their inbox tells them, and a mail as they chose. */
  to: Hearers;
  /** The words that came with the event are quoted below, whatever it is. */
  write(story: Story, reader: Reader): Written;
};

/** A handler that tells of a ticket in the inbox, and by mail: one delivery for each reader who wants it at once. */
export function ticketMail({ to, write }: TicketMail): Handler {
  return {
    name: "mail",
    notices: (event, audience) => noticesOf(to, event, audience),
    targets: (event, audience) =>
      heardBy(to, event, audience)
        .filter(({ mail }) => mail === "at_once")
        .map(({ accountId }) => ({ target: mailTarget(accountId) })),
    async deliver(context, delivery, signal) {
      const { database, publicUrl } = context.core;
      const { event } = delivery;
      const reader = await readReader(database, delivery.organizationId, delivery.target);
      if (reader === null) return { kind: "failed", isFinal: true, error: "The account is gone or was deactivated." };
      const ticket = await readTicketOfEvent(database, event.id);
      if (ticket === null) return { kind: "failed", isFinal: true, error: "The ticket is gone." };
      if (!(await maySee(database, reader, ticket, event))) {
        return { kind: "failed", isFinal: true, error: "The reader may see it no more." };
      }
      const story = { ...ticket, event, author: ticket.author ?? THE_DESK };
      const { button, ...written } = write(story, reader);
      const letter: Letter = {
        ...written,
        subject: story.subject,
        quote: story.words === null ? null : { author: story.author, words: story.words },
        button: { label: button, href: ticketUrl(publicUrl, story, reader) },
        reason: reasonFor(story, reader),
      };
      return sendLetter(context, delivery, { letter, to: reader, ticket }, signal);
    },
  };
}

/** Rights may go between the event and the mail. */
async function maySee(
  database: Database,
  reader: Reader,
  ticket: TicketOfEvent,
  event: DeliveryEvent,
): Promise<boolean> {
  if (reader.isStaff) return true;
  if (typeof event.payload.noteId === "string") return false;
  if (reader.id === ticket.requester.id) return true;
  const where = { organizationId: event.organizationId, ticketId: ticket.id, accountId: reader.id };
  return (await database.prisma.ticketWatcher.count({ where })) > 0;
}

function reasonFor({ number, requester }: Story, reader: Reader): string {
  const why = reader.id === requester.id ? "asked for help with" : reader.isStaff ? "have to do with" : "follow";
  return `You get this because you ${why} ${number}. What is mailed to you, and when, you choose on your profile.`;
}

import { type Audience, type DeliveryEvent, readTicketOfEvent, type TicketOfEvent } from "@smartsupport/database";
import type { Handler } from "../handler.ts";
import type { Letter } from "./letter.ts";
import { THE_DESK } from "./read-author.ts";
import { mailTarget, type Reader, readReader } from "./reader.ts";
import { sendLetter } from "./send-letter.ts";
import { ticketUrl } from "./ticket-url.ts";

/** Who has to do with a ticket, by account. `authorId` is the person who did it, if it was one. */
export type People = NonNullable<Audience["ticket"]> & { authorId: string | null };

/** What a mail is written from. */
export type Story = TicketOfEvent & { event: DeliveryEvent; author: string };

type Written = Omit<Letter, "button" | "reason" | "subject" | "quote"> & { button: string };

type TicketMail = {
  /** Accounts that are told; null and doubles are left out. */
  to(people: People, event: DeliveryEvent): readonly (string | null)[];
  /** The words that came with the event are quoted below, whatever it is. */
  write(story: Story, reader: Reader): Written;
};

/** A handler that writes mails about a ticket: one delivery for each reader. */
export function ticketMail({ to, write }: TicketMail): Handler {
  return {
    name: "mail",
    targets(event, { ticket }) {
      if (ticket === null) return [];
      const authorId = event.actorKind === "person" ? event.actorId : null;
      const readers = new Set(to({ ...ticket, authorId }, event).filter((id) => id !== null));
      return [...readers].map((id) => ({ target: mailTarget(id) }));
    },
    async deliver(context, delivery, signal) {
      const { database, publicUrl } = context.core;
      const { event } = delivery;
      const reader = await readReader(database, delivery.organizationId, delivery.target);
      if (reader === null) return { kind: "failed", isFinal: true, error: "The account is gone or was deactivated." };
      const ticket = await readTicketOfEvent(database, event.id);
      if (ticket === null) return { kind: "failed", isFinal: true, error: "The ticket is gone." };
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

function reasonFor({ number, requester }: Story, reader: Reader): string {
  if (reader.id === requester.id) return `You get this because you asked for help with ${number}.`;
  if (reader.isStaff) return `You get this because you work on ${number}.`;
  return `You get this because you follow ${number}.`;
}

import { watchersQuietly } from "../inbox/heard-by.ts";
import { type Story, ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: it is over. To the assignee, when the requester said so: how it was received. */
export const ticketClosed = ticketMail({
  to: (people) => [
    { id: people.requesterId, kind: "own" },
    { id: people.assigneeId, kind: "work", isQuiet: people.authorId !== people.requesterId },
    ...watchersQuietly(people),
  ],
  write: (story, reader) => ({
    heading: `${story.number} is closed`,
    paragraphs: [
      reader.id === story.requester.id
        ? toRequester(story)
        : `${story.requester.firstName} ${story.requester.lastName} confirmed “${story.subject}”.`,
      ...(story.rating === null ? [] : [`Rating: ${story.rating} of 5.`]),
    ],
    button: "Open the ticket",
  }),
});

function toRequester({ event, subject, author }: Story): string {
  if (event.actorKind === "clock") {
    return `Nobody wrote about “${subject}” for a while after it was resolved, so it was closed. If it is not solved, you can still reopen it for a few days.`;
  }
  return `${author} closed “${subject}”. If something is left, follow up from the ticket.`;
}

import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever works on it: it is not solved after all. */
export const ticketReopened = ticketMail({
  to: (people) => [
    { id: people.assigneeId, kind: "work" },
    { id: people.requesterId, kind: "own", isQuiet: true },
    ...watchersQuietly(people),
  ],
  write: (story) => ({
    heading: `${story.number} is open again`,
    paragraphs: [`${story.author} reopened “${story.subject}”.`],
    button: "Open the ticket",
  }),
});

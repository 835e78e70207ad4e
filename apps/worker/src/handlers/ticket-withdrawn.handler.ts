import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever works on it: no longer wanted. */
export const ticketWithdrawn = ticketMail({
  to: (people) => [{ id: people.assigneeId, kind: "work" }, ...watchersQuietly(people)],
  write: (story) => ({
    heading: `${story.number} was withdrawn`,
    paragraphs: [`${story.author} no longer needs “${story.subject}”. There is nothing left to do.`],
    button: "Open the ticket",
  }),
});

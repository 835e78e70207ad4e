import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: it stands by itself again. */
export const ticketMergeUndone = ticketMail({
  to: (people) => [{ id: people.requesterId, kind: "own" }, ...watchersQuietly(people)],
  write: ({ author, subject, number }) => ({
    heading: `${number} goes on by itself`,
    paragraphs: [`${author} took “${subject}” out of the other ticket again. ${number} goes on where it was.`],
    button: "Open the ticket",
  }),
});

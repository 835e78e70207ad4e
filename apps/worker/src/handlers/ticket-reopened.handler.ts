import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever works on it: it is not solved after all. */
export const ticketReopened = ticketMail({
  to: ({ assigneeId, authorId }) => [assigneeId === authorId ? null : assigneeId],
  write: (story) => ({
    heading: `${story.number} is open again`,
    paragraphs: [`${story.author} reopened “${story.subject}”.`],
    button: "Open the ticket",
  }),
});

import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever works on it, or else whoever asked last: the answer is there. */
export const ticketAnswered = ticketMail({
  to: ({ requesterId, assigneeId, lastAskerId, authorId }) =>
    [assigneeId ?? lastAskerId, requesterId].filter((id) => id !== authorId),
  write: (story) => ({
    heading: "The question is answered",
    paragraphs: [`${story.author} answered in “${story.subject}”. The ticket goes on.`],
    button: "Read the answer",
  }),
});

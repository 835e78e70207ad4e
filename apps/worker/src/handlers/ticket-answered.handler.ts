import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever works on it, or else whoever asked last: the answer is there. */
export const ticketAnswered = ticketMail({
  to: (people) => [
    { id: people.assigneeId ?? people.lastAskerId, kind: "work" },
    { id: people.requesterId, kind: "own" },
    ...watchersQuietly(people),
  ],
  write: (story) => ({
    heading: "The question is answered",
    paragraphs: [`${story.author} answered in “${story.subject}”. The ticket goes on.`],
    button: "Read the answer",
  }),
});

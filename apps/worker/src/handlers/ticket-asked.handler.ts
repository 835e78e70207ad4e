import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: we need an answer before we can go on. */
export const ticketAsked = ticketMail({
  to: (people) => [{ id: people.requesterId, kind: "own", isByName: true }, ...watchersQuietly(people)],
  write: (story, reader) => ({
    heading: "We need your answer",
    paragraphs: [
      `${reader.firstName}, ${story.author} has a question about “${story.subject}”. The ticket waits for you.`,
    ],
    button: "Answer the question",
  }),
});

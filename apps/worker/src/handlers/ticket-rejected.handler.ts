import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: we will not do this, and why. */
export const ticketRejected = ticketMail({
  to: (people) => [{ id: people.requesterId, kind: "own" }, ...watchersQuietly(people)],
  write: (story, reader) => ({
    heading: "Your ticket was not accepted",
    paragraphs: [
      `${reader.firstName}, ${story.author} looked at “${story.subject}” and could not accept it. The reason is below.`,
      "If you think otherwise, follow up from the ticket.",
    ],
    button: "Open the ticket",
  }),
});

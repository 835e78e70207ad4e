import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: it is done, please confirm. */
export const ticketResolved = ticketMail({
  to: (people) => [
    { id: people.requesterId, kind: "own" },
    { id: people.assigneeId, kind: "work", isQuiet: true },
    ...watchersQuietly(people),
  ],
  write: (story, reader) => ({
    heading: "Your ticket is resolved",
    paragraphs: [
      `${reader.firstName}, ${story.author} resolved “${story.subject}”.`,
      "Please say whether it works: confirm and rate it, or reopen it. Without a word from you it closes by itself after three days.",
    ],
    button: "Confirm or reopen",
  }),
});

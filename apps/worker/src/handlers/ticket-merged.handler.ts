import { watchersQuietly } from "../inbox/heard-by.ts";
import { type Story, ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: it goes on elsewhere. Where, only if they may see that ticket. */
export const ticketMerged = ticketMail({
  to: (people) => [{ id: people.requesterId, kind: "own" }, ...watchersQuietly(people)],
  write: (story) => ({
    heading: `${story.number} goes on in another ticket`,
    paragraphs: words(story),
    button: "Open the ticket",
  }),
});

function words({ author, subject, number, mergedInto }: Story): string[] {
  if (mergedInto?.isSeenByRequester) {
    return [
      `${author} joined “${subject}” with ${mergedInto.number}, where the work on both goes on.`,
      `${number} is closed. Please write on ${mergedInto.number} from now on.`,
    ];
  }
  return [
    `${author} joined “${subject}” with another ticket about the same, so ${number} is closed.`,
    "The desk goes on working on it. If you think this is wrong, please file a new ticket.",
  ];
}

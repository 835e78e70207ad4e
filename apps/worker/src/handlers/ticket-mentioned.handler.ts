import type { People } from "../inbox/heard-by.ts";
import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever words speak of. What stands in a note is read at the desk alone: the mail only says that there is one. */
export const ticketMentioned = ticketMail({
  to: (people, { payload: { mentionedId } }) => [
    {
      id: typeof mentionedId === "string" && !isToldAnyway(people, mentionedId) ? mentionedId : null,
      kind: "mention",
      isByName: true,
    },
  ],
  write: (story) => ({
    heading: `${story.author} mentioned you`,
    paragraphs: [
      story.event.payload.noteId === null
        ? `${story.author} speaks of you in “${story.subject}”.`
        : `${story.author} speaks of you in a note on “${story.subject}”. Notes are not mailed.`,
    ],
    button: "Read it",
  }),
});

/** The requester is told of these words already, by what was done with them. */
function isToldAnyway({ requesterId, commentKind }: People, mentionedId: string): boolean {
  const isMove = commentKind !== null && ["question", "resolution", "rejection", "closing"].includes(commentKind);
  return isMove && mentionedId === requesterId;
}

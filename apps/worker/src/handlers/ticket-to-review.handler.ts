import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever of the desk asked for it: something new to review. */
export const ticketToReview = {
  ...ticketMail({
    to: ({ reviewerIds }) => reviewerIds.map((id) => ({ id, kind: "review" })),
    write: (story) => ({
      heading: `To review: ${story.subject}`,
      paragraphs: [
        `${story.requester.firstName} ${story.requester.lastName} asks for help. Nobody has looked at it yet.`,
      ],
      facts: [["Category", story.subCategory === null ? story.category : `${story.category}, ${story.subCategory}`]],
      button: "Review the ticket",
    }),
  }),
  name: "review",
};

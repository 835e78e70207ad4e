import { ticketMail } from "../mail/ticket-mail.ts";

/** To the requester: we have it. A receipt, so also to whoever filed it themselves. */
export const ticketFiled = ticketMail({
  to: ({ requesterId }) => [{ id: requesterId, kind: "own", isReceipt: true }],
  write: (story, reader) => ({
    heading: `We have your ticket: ${story.subject}`,
    paragraphs: [
      story.event.actorId === reader.id
        ? `Thank you, ${reader.firstName}. It is number ${story.number}, and a coordinator will look at it soon.`
        : `${story.author} filed this for you. It is number ${story.number}, and a coordinator will look at it soon.`,
      "We write again when something happens. To add something, open the ticket and comment.",
    ],
    facts: [
      ["Category", story.subCategory === null ? story.category : `${story.category}, ${story.subCategory}`],
      ...(story.scheduledDate === null ? [] : [["Scheduled for", story.scheduledDate] as const]),
    ],
    button: "Open the ticket",
  }),
});

import { ticketMail } from "../mail/ticket-mail.ts";

/** To the one it was given to, by an assignment or with the approval; not to those who took it themselves. */
export const ticketAssigned = ticketMail({
  to: (_people, { payload: { assigneeId } }) => [
    { id: typeof assigneeId === "string" ? assigneeId : null, kind: "assigned", isByName: true },
  ],
  write: (story) => ({
    heading: `A ticket for you: ${story.subject}`,
    paragraphs: [
      `${story.author} gave you ${story.number}, which ${story.requester.firstName} ${story.requester.lastName} asked for.`,
    ],
    facts: [
      ["Category", story.category],
      ["Priority", story.priority ?? "Not set"],
      ...(story.department === null ? [] : [["Department", story.department] as const]),
    ],
    button: "Open the ticket",
  }),
});

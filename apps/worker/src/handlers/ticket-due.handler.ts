import { ticketMail } from "../mail/ticket-mail.ts";

/** To whoever works on it: it is due soon, or overdue. */
export const ticketDue = ticketMail({
  to: ({ assigneeId }) => [{ id: assigneeId, kind: "due" }],
  write: (story) => {
    const isLate = story.event.type === "ticket.overdue";
    return {
      heading: isLate ? `${story.number} is overdue` : `${story.number} is due soon`,
      paragraphs: [`You work on “${story.subject}”. It ${isLate ? "was due just now" : "is due within two hours"}.`],
      facts: [["Priority", story.priority ?? "Not set"]],
      button: "Open the ticket",
    };
  },
});

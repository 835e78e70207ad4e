import { ticketMail } from "../mail/ticket-mail.ts";

/**
 * When the requester or a watcher wrote, to whoever works on it; when the desk or an outside system wrote, to the requester.
 * Watchers hear of both. Nobody hears of their own words.
 */
export const ticketCommented = ticketMail({
  to: ({ requesterId, assigneeId, watcherIds, authorId }) =>
    [requesterId, assigneeId, ...watcherIds].filter((id) => id !== authorId),
  write: (story) => ({
    heading: `New comment from ${story.author}`,
    paragraphs: [`${story.author} commented on “${story.subject}”.`],
    button: "Read and reply",
  }),
});

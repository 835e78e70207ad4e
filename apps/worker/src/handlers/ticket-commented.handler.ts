import type { Hearer } from "@smartsupport/domain";
import { ticketMail } from "../mail/ticket-mail.ts";

/**
 * When the requester or a watcher wrote, to whoever works on it; when the desk or an outside system wrote, to the requester.
 * Watchers hear of both. Nobody hears of their own words, and whoever is mentioned hears of that instead.
 */
export const ticketCommented = ticketMail({
  to: ({ requesterId, assigneeId, watcherIds, mentionedIds }) => {
    const hearers: Hearer[] = [
      { id: requesterId, kind: "own" },
      { id: assigneeId, kind: "work" },
      ...watcherIds.map((id) => ({ id, kind: "watched" as const })),
    ];
    return hearers.filter(({ id }) => id === null || !mentionedIds.includes(id));
  },
  write: (story) => ({
    heading: `New comment from ${story.author}`,
    paragraphs: [`${story.author} commented on “${story.subject}”.`],
    button: "Read and reply",
  }),
});

import { ticketNotice } from "../inbox/ticket-notice.ts";

/** To those of the desk who work on it or watch it: there is a note. Whoever it mentions hears of that instead. */
export const ticketNoted = ticketNotice(({ assigneeId, watcherIds, mentionedIds }) =>
  [
    { id: assigneeId, kind: "work" as const, isQuiet: true },
    ...watcherIds.map((id) => ({ id, kind: "watched" as const, isQuiet: true })),
  ].filter(({ id }) => id === null || !mentionedIds.includes(id)),
);

import type { Role } from "../access/role.ts";

/** What people are told of, by what it is to them, in the order in which they choose. */
export const NOTICE_KINDS = ["own", "mention", "watched", "assigned", "work", "due", "review"] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** When a mail tells of it: by itself, or in a summary. The inbox tells of it in any case. */
export const NOTICE_MAILS = ["at_once", "hourly", "daily", "never"] as const;

export type NoticeMail = (typeof NOTICE_MAILS)[number];

/** The mail of somebody who chose nothing. */
export const USUAL_MAIL: Readonly<Record<NoticeKind, NoticeMail>> = {
  own: "at_once",
  mention: "at_once",
  watched: "at_once",
  assigned: "at_once",
  work: "at_once",
  due: "never",
  review: "never",
};

/** Kinds of whoever works at the desk. */
const OF_STAFF: readonly NoticeKind[] = ["assigned", "work", "due", "review"];

export function noticeKindsOf(role: Role): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => role !== "employee" || !OF_STAFF.includes(kind));
}

/** How near a due time must be to be called soon: in the queue, and to the one who works on the ticket. */
export const DUE_SOON_MS = 2 * 3_600_000;

export const DUE_STAGES = ["soon", "overdue"] as const;

export type DueStage = (typeof DUE_STAGES)[number];

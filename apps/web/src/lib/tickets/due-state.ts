import type { TicketRow } from "@smartsupport/contracts";
import { ACTIVE_STATUSES, type Status } from "@smartsupport/domain";
import { clockWords, dayWords, weekdayWord } from "../time/day-words.ts";
import { exactTime } from "../time/relative-time.ts";
import { spanWords } from "../time/span-words.ts";

const SOON_MS = 2 * 3_600_000;
const WEEK_MS = 6 * 24 * 3_600_000;

export type DueTone = "over" | "soon" | "later" | "paused" | "none";

/** How the clock of a ticket stands: `words` for a column, `title` for whoever asks more. */
export type DueState = { tone: DueTone; words: string; title: string };

type Clocked = Pick<TicketRow, "status" | "dueAt" | "priority">;

/** Overdue, due within two hours, later, paused, or no clock at all. */
export function dueState({ status, dueAt, priority }: Clocked, nowMs: number): DueState {
  if (!isActive(status)) return { tone: "none", words: "–", title: "The clock has stopped" };
  if (dueAt === null) {
    const isReviewed = status === "On Hold" || (status === "Pending" && priority !== null);
    if (isReviewed) return { tone: "paused", words: "Paused", title: "The clock is paused" };
    return { tone: "none", words: "–", title: "The clock starts with the approval" };
  }
  const leftMs = new Date(dueAt).getTime() - nowMs;
  if (leftMs <= 0) {
    return {
      tone: "over",
      words: `−${spanWords(leftMs)}`,
      title: `${spanWords(leftMs)} over, was due ${exactTime(dueAt)}`,
    };
  }
  const title = `Due ${exactTime(dueAt)}`;
  if (leftMs <= SOON_MS) return { tone: "soon", words: spanWords(leftMs), title };
  return { tone: "later", words: laterWords(dueAt, leftMs, nowMs), title };
}

function laterWords(dueAt: string, leftMs: number, nowMs: number): string {
  const due = new Date(dueAt);
  if (due.toDateString() === new Date(nowMs).toDateString()) return spanWords(leftMs);
  if (leftMs < WEEK_MS) return `${weekdayWord(due)} ${clockWords(due)}`;
  return dayWords(due);
}

function isActive(status: Status): boolean {
  return (ACTIVE_STATUSES as readonly Status[]).includes(status);
}

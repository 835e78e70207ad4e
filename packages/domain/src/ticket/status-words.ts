import { STATUSES, type Status } from "./status.ts";

/** An integration's words for our statuses. */
export type StatusWords = Readonly<Record<string, Status>>;

/** What a new integration starts with: our own names, and the words that workflow systems commonly use. */
export const DEFAULT_STATUS_WORDS: StatusWords = {
  ...Object.fromEntries(STATUSES.map((status) => [status, status])),
  "On Process": "In Progress",
  Processing: "In Progress",
  Ongoing: "In Progress",
  Started: "In Progress",
  Working: "In Progress",
  Reopened: "In Progress",
  Queued: "Open",
  Waiting: "Pending",
  "Waiting for customer": "Pending",
  "On Hold": "On Hold",
  Paused: "On Hold",
  Completed: "Resolved",
  Complete: "Resolved",
  Done: "Resolved",
  Fixed: "Resolved",
};

/** The status that a word stands for, in any case and spacing (`on_process`, ` On  Process `); null for an unknown word. */
export function mapStatusWord(map: StatusWords, word: string): Status | null {
  const wanted = plain(word);
  return Object.entries(map).find(([known]) => plain(known) === wanted)?.[1] ?? null;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

import type { Priority } from "../ticket/priority.ts";
import type { Status } from "../ticket/status.ts";

/** A moment as people say it: a calendar day where the desk is, so many days from today, or so long from now. */
export type SearchMoment = { day: string } | { daysFromToday: number } | { msFromNow: number };

/** From a moment, included, to another, not included; null is open. */
export type SearchSpan = { from: SearchMoment | null; to: SearchMoment | null };

/** What an operator asks; of several values any will do. */
export type SearchFilter =
  | { name: "status"; values: readonly Status[] }
  | { name: "priority"; values: readonly (Priority | "none")[] }
  /** Names, or beginnings of them; `none`, and for people `me`. */
  | { name: "department" | "category" | "assignee" | "requester" | "tag" | "number"; values: readonly string[] }
  | { name: "created" | "updated" | "due"; span: SearchSpan }
  | { name: "has"; values: readonly "attachment"[] }
  | { name: "is"; values: readonly ("overdue" | "unassigned" | "active" | "past")[] };

/** A piece of a search: words of any text, words side by side, or an operator. Excluded pieces must not hold. */
export type SearchTerm = { isExcluded: boolean } & (
  | { kind: "word" | "phrase"; text: string }
  | { kind: "filter"; filter: SearchFilter }
);

/** What was typed, understood. Nothing is an error: what is no operator is looked up as words, and a hint says so. */
export type Search = { terms: readonly SearchTerm[]; hints: readonly string[] };

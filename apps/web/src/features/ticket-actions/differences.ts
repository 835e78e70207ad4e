import type { Ticket } from "@smartsupport/contracts";
import { answerText } from "./answer-text.ts";

export type DifferenceKey =
  | "status"
  | "subject"
  | "description"
  | "priority"
  | "department"
  | "assignee"
  | "category"
  | "scheduledDate"
  | "tags"
  | `fields.${string}`;

/** One thing that changed under somebody's hands. `mine`: what they were about to make of it, if anything. */
export type Difference = { key: DifferenceKey; field: string; was: string; now: string; mine: string | null };

type Read = { key: DifferenceKey; field: string; read: (ticket: Ticket) => string };

const FIELDS: Read[] = [
  { key: "status", field: "Status", read: ({ status }) => status },
  { key: "subject", field: "Subject", read: ({ subject }) => subject },
  { key: "description", field: "Description", read: ({ description }) => description || "No words" },
  { key: "priority", field: "Priority", read: ({ priority }) => priority ?? "Not set" },
  { key: "department", field: "Department", read: ({ department }) => department?.name ?? "None" },
  { key: "assignee", field: "Assignee", read: ({ assignee }) => assignee?.name ?? "Nobody" },
  {
    key: "category",
    field: "Category",
    read: ({ category, subCategory }) => [category.name, subCategory?.name].filter(Boolean).join(", "),
  },
  { key: "scheduledDate", field: "Scheduled", read: ({ scheduledDate }) => scheduledDate ?? "No date" },
  { key: "tags", field: "Tags", read: ({ tags }) => tags.join(", ") || "None" },
];

/**
 * What somebody else changed between the ticket that was seen and the ticket as it is now. `wanted` is the ticket as it would be
 * after one's own change. With `onlyShared` what the two changes do not both touch is left out: two people may change two things,
 * or put two tags on one ticket.
 */
export function differences(seen: Ticket, current: Ticket, wanted: Ticket, onlyShared: boolean): Difference[] {
  return [...FIELDS, ...answersOf(seen, current, wanted)].flatMap(({ key, field, read }) => {
    const [was, now, after] = [read(seen), read(current), read(wanted)];
    const mine = after === was ? null : after;
    if (was === now || now === mine || (onlyShared && (mine === null || key === "tags"))) return [];
    return [{ key, field, was, now, mine }];
  });
}

/** The questions of every form that the ticket had, has, or would have: each answer is a thing of its own. */
function answersOf(...tickets: Ticket[]): Read[] {
  const questions = new Map(tickets.flatMap(({ form }) => form).map((question) => [question.key, question]));
  return [...questions.values()].map((question) => ({
    key: `fields.${question.key}`,
    field: question.label,
    read: ({ fields }) => answerText(question, fields[question.key]),
  }));
}

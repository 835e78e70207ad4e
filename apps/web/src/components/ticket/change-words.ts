import type { Author, TimelineItem } from "@smartsupport/contracts";
import { type HoldReason, STATUSES, type Status } from "@smartsupport/domain";
import { employeeStatusWords } from "../ui/status-words.ts";
import { fieldWords } from "./field-words.ts";
import { relatedWords } from "./related-words.ts";

export type ChangeItem = Extract<TimelineItem, { kind: "change" }>;

/** For whom the words are: employees read plain words for a status, everybody reads "You" for themselves. */
export type Reader = { id: string; isStaff: boolean };

type Change = ChangeItem["changes"][number];

const ACTS: Record<string, string> = {
  create: "filed this ticket",
  approve: "accepted it",
  reject: "did not accept it",
  ask: "asked a question",
  answer: "answered",
  claim: "took it on",
  hold: "paused it",
  resume: "took it up again",
  resolve: "solved it",
  close: "closed it",
  reopen: "opened it again",
  withdraw: "withdrew it",
  undo_reject: "took the rejection back",
  follow_up: "filed a follow-up",
  comment: "wrote a comment",
  note: "wrote a note",
};

/** Fields whose change the act itself already says. */
const SAID_BY_ACT = new Set(["status", "returnTo", "approvedAt", "rejectedAt", "resolvedAt", "closedAt", "closedBy"]);

export function authorWords(author: Author, reader: Reader): string {
  if (author.kind === "person" && author.id === reader.id) return "You";
  return author.kind === "desk" ? "The desk" : author.name;
}

/** What happened, without who: "accepted it, priority High, department IT". */
export function changeWords({ action, changes }: ChangeItem, reader: Reader): string {
  const related = relatedWords({ action, changes });
  if (related) return related;
  const act = action === "assign" ? assigned(changes) : ACTS[action];
  const others = changes.filter(
    ({ field }) => !(act && SAID_BY_ACT.has(field)) && !(action === "assign" && isAssignee(field)),
  );
  const details = others
    .map((change) => detail(change, reader, act === undefined ? null : action))
    .filter((words) => words !== "");
  if (act) return [act, ...details].join(", ");
  return details.join(", ") || "changed it";
}

function assigned(changes: Change[]): string {
  const change = changes.find(({ field }) => isAssignee(field));
  return change?.to ? `gave it to ${change.to}` : "gave it back to the queue";
}

function isAssignee(field: string): boolean {
  return field === "assignee" || field === "assigneeId";
}

function detail({ field, from, to }: Change, reader: Reader, action: string | null): string {
  const isAside = action !== null;
  if (field === "description") return "changed the description";
  if (field === "fields" || field.startsWith("fields.")) return "changed the answers";
  if (isAssignee(field) && isAside) return to && action !== "claim" ? `given to ${to}` : "";
  const name = fieldWords(field);
  const value = valueWords(field, to, reader);
  if (isAside) return value ? `${name} ${value}` : "";
  if (field === "watcher" || field === "watchers") return to ? `added ${to} as watcher` : `removed ${from} as watcher`;
  if (!value) return `removed the ${name}`;
  return from
    ? `changed the ${name} from ${valueWords(field, from, reader)} to ${value}`
    : `set the ${name} to ${value}`;
}

function valueWords(field: string, value: string | null, reader: Reader): string {
  if (value === null) return "";
  if (field === "status" && !reader.isStaff && isStatus(value)) return `“${employeeStatusWords(value)}”`;
  if (field === "holdReason") return HOLDS[value as HoldReason] ?? value;
  if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return dateWords(value);
  return field === "subject" ? `“${value}”` : value;
}

const HOLDS: Record<HoldReason, string> = {
  vendor: "a vendor",
  part: "a part",
  date: "a date",
  other: "something else",
};

function dateWords(value: string): string {
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  return value.includes("T")
    ? new Date(value).toLocaleString("en-GB", { ...day, ...time })
    : new Date(`${value}T00:00:00Z`).toLocaleDateString("en-GB", { ...day, timeZone: "UTC" });
}

function isStatus(value: string): value is Status {
  return (STATUSES as readonly string[]).includes(value);
}

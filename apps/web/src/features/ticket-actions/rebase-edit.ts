import type { BodyOf, Ticket, updateTicket } from "@smartsupport/contracts";
import { isSame } from "../../components/ticket/form/is-same.ts";
import type { DifferenceKey } from "./differences.ts";

export type TicketEdit = BodyOf<typeof updateTicket>;

/** What is sent, and how the ticket reads with it. */
export type Edit = { change: TicketEdit; shown: Partial<Ticket> };

type Dropped = ReadonlySet<DifferenceKey>;

/**
 * The same edit made on the ticket as it is now: what one did not touch stays as the others left it, and so does what one gave up
 * for theirs. `seen` is the ticket that the edit was made on.
 */
export function rebaseEdit(edit: Edit, seen: Ticket, now: Ticket, dropped: Dropped): Edit {
  const change = { ...edit.change };
  const shown = { ...edit.shown };
  for (const key of ["subject", "description", "priority", "scheduledDate"] as const) {
    if (!dropped.has(key)) continue;
    delete change[key];
    delete shown[key];
  }
  if (dropped.has("department")) {
    delete change.departmentId;
    delete shown.department;
  }
  const keepsCategory = dropped.has("category") || isSameCategory({ ...seen, ...edit.shown }, seen);
  if (keepsCategory) {
    delete change.categoryId;
    delete change.subCategoryId;
    delete shown.category;
    delete shown.subCategory;
    delete shown.form;
  }
  if (change.tags) change.tags = shown.tags = tagsOn(now, seen.tags, change.tags);
  if (change.fields && keepsCategory) {
    const fields = answersOn(now, seen.fields, change.fields, dropped);
    if (isSame(fields, now.fields)) {
      delete change.fields;
      delete shown.fields;
    } else change.fields = shown.fields = fields;
  }
  return { change, shown };
}

/** Tags are added and taken off one by one: two people's do not disturb each other. */
function tagsOn(now: Ticket, before: readonly string[], mine: readonly string[]): string[] {
  const kept = now.tags.filter((tag) => mine.includes(tag) || !before.includes(tag));
  return [...new Set([...kept, ...mine.filter((tag) => !before.includes(tag))])];
}

type Answers = Record<string, unknown>;

function answersOn(now: Ticket, before: Answers, mine: Answers, dropped: Dropped): Answers {
  const keys = new Set([...Object.keys(now.fields), ...Object.keys(mine), ...Object.keys(before)]);
  const answers = [...keys].map((key): [string, unknown] => {
    const isMine = !isSame(mine[key], before[key]) && !dropped.has(`fields.${key}`);
    return [key, isMine ? mine[key] : now.fields[key]];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}

function isSameCategory(one: Ticket, other: Ticket): boolean {
  return one.category.id === other.category.id && (one.subCategory?.id ?? null) === (other.subCategory?.id ?? null);
}

import type { Ticket } from "@smartsupport/contracts";
import { isSame } from "../../../components/ticket/form/is-same.ts";
import { type EditValues, editValues } from "./edit-values.ts";

/** A field that both changed, differently. `path` is the form's. */
export type Conflict = {
  path: "subject" | "description" | "scheduledDate" | `fields.${string}`;
  label: string;
  mine: unknown;
  theirs: unknown;
};

const OWN = { subject: "Subject", description: "What happens?", scheduledDate: "Needed on" } as const;

/**
 * Three-way: what only one side changed is taken over, what both changed differently is a conflict (the values then hold mine
 * until the person has chosen).
 */
export function mergeEdits(
  base: Ticket,
  mine: EditValues,
  current: Ticket,
): { values: EditValues; conflicts: Conflict[] } {
  const before = editValues(base);
  const theirs = editValues(current);
  const conflicts: Conflict[] = [];

  const merge = <T>(path: Conflict["path"], label: string, was: T, my: T, their: T): T => {
    if (isSame(my, was)) return their;
    if (!isSame(their, was) && !isSame(my, their)) conflicts.push({ path, label, mine: my, theirs: their });
    return my;
  };

  const fields = Object.fromEntries(
    current.form.map(({ key, label }) => [
      key,
      merge(`fields.${key}`, label, before.fields[key], mine.fields[key], theirs.fields[key]),
    ]),
  );
  const values = {
    subject: merge("subject", OWN.subject, before.subject, mine.subject, theirs.subject),
    description: merge("description", OWN.description, before.description, mine.description, theirs.description),
    scheduledDate: merge(
      "scheduledDate",
      OWN.scheduledDate,
      before.scheduledDate,
      mine.scheduledDate,
      theirs.scheduledDate,
    ),
    fields,
  };
  return { values, conflicts };
}

import type { Ticket } from "@smartsupport/contracts";

/** One thing that changed under somebody's hands. `mine`: what they were about to make of it, if anything. */
export type Difference = { field: string; was: string; now: string; mine: string | null };

type Read = { field: string; read: (ticket: Ticket) => string };

const FIELDS: Read[] = [
  { field: "Status", read: ({ status }) => status },
  { field: "Subject", read: ({ subject }) => subject },
  { field: "Description", read: ({ description }) => description },
  { field: "Priority", read: ({ priority }) => priority ?? "Not set" },
  { field: "Department", read: ({ department }) => department?.name ?? "None" },
  { field: "Assignee", read: ({ assignee }) => assignee?.name ?? "Nobody" },
  {
    field: "Category",
    read: ({ category, subCategory }) => [category.name, subCategory?.name].filter(Boolean).join(", "),
  },
  { field: "Form", read: ({ fields }) => JSON.stringify(fields, Object.keys(fields).sort()) },
  { field: "Scheduled", read: ({ scheduledDate }) => scheduledDate ?? "No date" },
  { field: "Tags", read: ({ tags }) => tags.join(", ") || "None" },
];

/**
 * What somebody else changed between the ticket that was seen and the ticket as it is now. `wanted` is the ticket as it would be
 * after one's own change. With `onlyShared` what the two changes do not both touch is left out: two people may change two things.
 */
export function differences(seen: Ticket, current: Ticket, wanted: Ticket, onlyShared: boolean): Difference[] {
  return FIELDS.flatMap(({ field, read }) => {
    const [was, now, after] = [read(seen), read(current), read(wanted)];
    const mine = after === was ? null : after;
    if (was === now || now === mine || (onlyShared && mine === null)) return [];
    return field === "Form" ? [wordless(field, mine)] : [{ field, was, now, mine }];
  });
}

/** The answers of a form are too long to stand in a line. */
function wordless(field: string, mine: string | null): Difference {
  return { field, was: "", now: "Other answers", mine: mine === null ? null : "Your answers" };
}

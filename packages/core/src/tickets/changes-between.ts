import type { Changes, TicketRecord } from "@smartsupport/database";
import type { Action } from "@smartsupport/domain";

const ALWAYS = ["status", "assigneeId", "priority", "departmentId"] as const;
/** Worth a line when the move sets them, not when leaving clears them. */
const OF_ACTION: Partial<Record<Action, readonly (keyof TicketRecord)[]>> = {
  hold: ["holdReason", "resumeAt"],
  close: ["rating"],
  merge: ["mergedIntoId"],
  undo_merge: ["mergedIntoId"],
};

/** What a move changed, as the history keeps it. */
export function changesBetween(before: TicketRecord, after: TicketRecord, action: Action): Changes {
  const fields = [...ALWAYS, ...(OF_ACTION[action] ?? [])];
  return Object.fromEntries(
    fields
      .map((field) => [field, { from: toText(before[field]), to: toText(after[field]) }] as const)
      .filter(([, { from, to }]) => from !== to),
  );
}

/** Texts as they are, moments in ISO 8601, anything deeper as JSON; null for what is not there. */
export function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

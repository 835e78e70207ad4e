import type { TimelineItem } from "@smartsupport/contracts";
import { LINK_WORDS } from "../../lib/tickets/link-words.ts";

type Change = Pick<Extract<TimelineItem, { kind: "change" }>, "action" | "changes">;

/** What was done with other tickets, the checklist or the time spent, without who; null for anything else. */
export function relatedWords({ action, changes }: Change): string | null {
  const [change] = changes.filter(({ field }) => field !== "status");
  const [from, to] = [change?.from ?? null, change?.to ?? null];
  switch (action) {
    case "merge":
      return `merged it into ${to ?? "another ticket"}`;
    case "undo_merge":
      return "took the merge back";
    case "merge_here":
      return to ? `merged ${to} into this` : `took ${from ?? "a ticket"} out again`;
    case "split":
      return `made ${to ?? "a ticket"} of a comment`;
    case "link":
      return `linked it: ${kindWords(change?.field)} ${to ?? ""}`.trim();
    case "unlink":
      return `unlinked ${from ?? "a ticket"}`;
    case "checklist":
      if (from && to) return `changed “${from}” in the checklist to “${to}”`;
      return to ? `added “${to}” to the checklist` : `took “${from ?? ""}” off the checklist`;
    case "tick":
      return to ? `ticked “${to}”` : `unticked “${from ?? ""}”`;
    case "time":
      if (from && to) return `changed ${from} min spent to ${to}`;
      return to ? `spent ${to} min` : `took back ${from ?? ""} min spent`;
    default:
      return null;
  }
}

function kindWords(field: string | undefined): string {
  const known = Object.entries(LINK_WORDS).find(([kind]) => kind === field);
  return known ? known[1].toLowerCase() : "";
}

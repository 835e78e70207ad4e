import type { BulkAct, BulkChange } from "@smartsupport/contracts";
import { HOLD_WORDS } from "../../../lib/tickets/hold-words.ts";

/** What the act did, after "TX0001" or "3 tickets": names as the reader chose them. */
export function actWords(act: BulkAct, name = ""): { one: string; many: string } {
  const both = (rest: string) => ({ one: `is ${rest}`, many: `are ${rest}` });
  switch (act.kind) {
    case "assign":
      return act.assigneeId === null ? both("nobody’s now") : both(`assigned to ${name}`);
    case "take":
      return both("yours");
    case "priority":
      return { one: `has priority ${act.priority}`, many: `have priority ${act.priority}` };
    case "department":
      return { one: `belongs to ${name}`, many: `belong to ${name}` };
    case "category":
      return both(`filed under ${name}`);
    case "addTag":
      return both(`tagged ${act.tag}`);
    case "removeTag":
      return both(`no longer tagged ${act.tag}`);
    case "hold":
      return { one: `waits for ${HOLD_WORDS[act.reason]}`, many: `wait for ${HOLD_WORDS[act.reason]}` };
    case "resolve":
      return both("resolved");
    case "merge":
      return both(`merged into ${act.into}`);
  }
}

/** Says what came of it in one line. */
export function doneWords(act: BulkAct, { items, counts }: BulkChange, name?: string): string {
  const { one, many } = actWords(act, name);
  const changed = items.filter(({ outcome }) => outcome === "changed");
  const [first] = changed;
  if (counts.changed === 0 && counts.refused === 0) return "That was so already.";
  if (first && changed.length === 1) return `${first.number} ${one}.`;
  return `${counts.changed} tickets ${many}.`;
}

import type { Ticket } from "@smartsupport/contracts";
import { usePageKey } from "../../lib/use-page-key.ts";
import type { Acts } from "./use-acts.ts";

/** `m` merges, `a` assigns, `i` takes the ticket: claims it where it is open, else makes the reader its assignee. */
export function useActKeys(ticket: Ticket, meId: string, acts: Acts): void {
  const may = (action: "claim" | "assign") => ticket.availableActions.includes(action);
  usePageKey("a", () => acts.act("assign"));
  usePageKey("m", () => acts.act("merge"));
  usePageKey("i", () => {
    if (may("claim")) acts.act("claim");
    else if (may("assign") && ticket.assignee?.id !== meId) void acts.attempt({ action: "assign", assigneeId: meId });
  });
}

import type { Ticket } from "@smartsupport/contracts";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import { ACTION_LOOKS } from "./action-looks.ts";
import type { Acts } from "./use-acts.ts";

/** Offers every move that may be made now. Where nobody can claim the ticket any more, to take it is to be made its assignee. */
export function useActKeys(ticket: Ticket, meId: string, acts: Acts): void {
  const { availableActions, assignee } = ticket;
  const moves = availableActions.map((action) => [ACTION_LOOKS[action].offer, () => acts.act(action)]);
  const mayTake = availableActions.includes("assign") && assignee?.id !== meId;
  const take = () => void acts.attempt({ action: "assign", assigneeId: meId });
  usePageActs({ ...(mayTake && { "ticket.take": take }), ...Object.fromEntries(moves) });
}

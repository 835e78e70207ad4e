import type { Action } from "./action.ts";
import type { Status } from "./status.ts";

/** The moves that lead from the present status to the wanted one, in turn; `already` there; or null: no key may do that. */
export type ExternalMove = readonly Action[] | "already" | null;

/**
 * What an outside system asks for when it reports a status: first the wanted status, then the present one. What is not
 * listed no key may do. Of several moves only as many are made as are needed: a ticket that was In Progress before it
 * was put on hold is there again after `resume`, one that was Open must be claimed as well.
 */
const EXTERNAL_MOVES: Partial<Record<Status, Partial<Record<Status, readonly Action[]>>>> = {
  Open: {
    Pending: ["answer"],
    "On Hold": ["resume"],
    Resolved: ["reopen"],
  },
  "In Progress": {
    Pending: ["answer", "claim"],
    Open: ["claim"],
    "On Hold": ["resume", "claim"],
    Resolved: ["reopen", "claim"],
  },
  Pending: {
    Open: ["ask"],
    "In Progress": ["ask"],
  },
  "On Hold": {
    Open: ["hold"],
    "In Progress": ["hold"],
  },
  Resolved: {
    Pending: ["resolve"],
    Open: ["resolve"],
    "In Progress": ["resolve"],
    "On Hold": ["resolve"],
  },
};

/** Looks up how a key gets a ticket from its present status to the wanted one. Whether it is legal, `transition` says. */
export function externalMove(wanted: Status, present: Status): ExternalMove {
  return wanted === present ? "already" : (EXTERNAL_MOVES[wanted]?.[present] ?? null);
}

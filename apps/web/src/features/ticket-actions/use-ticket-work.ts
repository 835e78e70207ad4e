import {
  type BodyOf,
  getTicket,
  type PersonRef,
  type SessionUser,
  type Ticket,
  type TransitionBody,
  transitionTicket,
  updateTicket,
} from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { MOVE_LABELS } from "../../components/ticket/move-labels.ts";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";
import { useIdempotencyKey } from "../../lib/api/idempotency-key.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { putTicket, refreshAround } from "../../lib/tickets/refresh-tickets.ts";
import { currentTicket } from "./current-ticket.ts";
import { foresee } from "./optimistic.ts";
import { useConflict } from "./use-conflict.ts";

export type TicketEdit = BodyOf<typeof updateTicket>;

/**
 * Writes to one ticket: moves and edits, each against the version that was seen. What is plain shows at once and is taken back if
 * refused. When somebody was quicker the person is asked; a refusal that stands is thrown as it came.
 */
export function useTicketWork(ticket: Ticket, me: SessionUser) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey(transitionTicket);
  const { conflict, ask } = useConflict();
  const [moving, setMoving] = useState<Action | null>(null);
  const params = { number: ticket.number };

  type Attempt = {
    send: (version: number) => Promise<Ticket>;
    /** The ticket as it is shown until the answer comes. */
    foreseen: (seen: Ticket) => Ticket | null;
    wanted: Ticket;
    isEdit: boolean;
    insist: string;
  };
  const settle = async (first: Ticket, { send, foreseen, wanted, isEdit, insist }: Attempt): Promise<Ticket> => {
    await client.cancelQueries({ queryKey: operationKey(getTicket, { params }) });
    let seen = first;
    for (;;) {
      const shown = foreseen(seen);
      if (shown) putTicket(client, shown);
      try {
        return await send(seen.version);
      } catch (problem) {
        if (shown) putTicket(client, seen);
        const current = await currentTicket(client, ticket.number, problem);
        const isStale = problem instanceof ApiProblem && problem.code === "stale_version";
        if (!isStale || !current || current.version === seen.version) throw problem;
        if ((await ask({ seen, current, wanted, onlyShared: isEdit, insist })) === "theirs") throw problem;
        idempotency.forget();
        seen = current;
      }
    }
  };

  /**
   * `seen`: the ticket the person looked at, when it is not the one on the page (an undo follows its own move).
   * `assignee`: who it is assigned to, to show their name at once.
   */
  type MoveOptions = { seen?: Ticket; assignee?: PersonRef | null };
  const move = async (body: TransitionBody, { seen = ticket, assignee }: MoveOptions = {}): Promise<Ticket> => {
    // A claim is decided by the database, first come first served: it needs no version.
    const versioned = (version: number) => (body.action === "claim" ? {} : { ifMatch: version });
    setMoving(body.action);
    try {
      const moved = await settle(seen, {
        send: (version) => {
          const idempotencyKey = idempotency.keyFor({ params, body });
          return call(transitionTicket, { params, body, ...versioned(version) }, { idempotencyKey });
        },
        foreseen: (now) => foresee(now, body, { me, assignee }),
        wanted: body.action === "approve" ? { ...seen, priority: body.priority } : seen,
        isEdit: false,
        insist: `${MOVE_LABELS[body.action]} anyway`,
      });
      idempotency.forget();
      putTicket(client, moved);
      return moved;
    } finally {
      setMoving(null);
      refreshAround(client, ticket.number);
    }
  };

  /**
   * `shown`: the fields as they will read, for at once. `seen`: the ticket the person began to edit, which may be older than
   * the one on the page: what others did since is a conflict, though the page has heard of it.
   */
  const edit = async (change: TicketEdit, shown: Partial<Ticket>, seen = ticket): Promise<Ticket> => {
    try {
      const edited = await settle(seen, {
        send: (version) => call(updateTicket, { params, body: change, ifMatch: version }),
        foreseen: (now) => (now.version < ticket.version ? null : { ...now, ...shown }),
        wanted: { ...seen, ...shown },
        isEdit: true,
        insist: "Use mine",
      });
      putTicket(client, edited);
      return edited;
    } finally {
      refreshAround(client, ticket.number);
    }
  };

  return { move, edit, moving, conflict };
}

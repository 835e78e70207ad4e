import {
  type BodyOf,
  listDepartments,
  type PersonRef,
  type ResponseOf,
  type SessionUser,
  sendReply,
  type Ticket,
  type TransitionBody,
  transitionTicket,
  updateTicket,
} from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { MOVE_LABELS } from "../../components/ticket/move-labels.ts";
import { call } from "../../lib/api/call.ts";
import { useIdempotencyKey } from "../../lib/api/idempotency-key.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { putTicket, refreshAround } from "../../lib/tickets/refresh-tickets.ts";
import { afterReply } from "./after-reply.ts";
import { foresee } from "./optimistic.ts";
import { rebaseEdit, type TicketEdit } from "./rebase-edit.ts";
import { type Attempt, settleWrite } from "./settle-write.ts";
import { useConflict } from "./use-conflict.ts";

type ReplyBody = BodyOf<typeof sendReply>;
type Departments = ResponseOf<typeof listDepartments>;

/**
 * Writes to one ticket: moves and edits, each against the version that was seen. What is plain shows at once and is taken back if
 * refused. When somebody was quicker the person is asked; a refusal that stands is thrown as it came.
 */
export function useTicketWork(ticket: Ticket, me: SessionUser) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey(transitionTicket);
  const replyKey = useIdempotencyKey(sendReply);
  const { conflict, ask } = useConflict();
  const [moving, setMoving] = useState<Action | null>(null);
  const params = { number: ticket.number };

  const settle = (first: Ticket, attempt: Attempt) =>
    settleWrite(first, attempt, {
      client,
      ask,
      onRepeat: () => {
        idempotency.forget();
        replyKey.forget();
      },
    });

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
        send: ({ version }) => {
          const idempotencyKey = idempotency.keyFor({ params, body });
          return call(transitionTicket, { params, body, ...versioned(version) }, { idempotencyKey });
        },
        foreseen: (now) => foresee(now, body, { me, assignee }),
        wanted: (now) => (body.action === "approve" ? { ...now, priority: body.priority } : now),
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
        send: (now, dropped) => {
          const body = now === seen ? change : rebaseEdit({ change, shown }, seen, now, dropped).change;
          const isNothing = Object.keys(body).length === 0;
          return isNothing ? Promise.resolve(now) : call(updateTicket, { params, body, ifMatch: now.version });
        },
        foreseen: (now) => (now === seen && now.version >= ticket.version ? { ...now, ...shown } : null),
        wanted: (now) => ({ ...now, ...rebaseEdit({ change, shown }, seen, now, new Set()).shown }),
        isEdit: true,
        insist: "Use mine",
      });
      putTicket(client, edited);
      return edited;
    } finally {
      refreshAround(client, ticket.number);
    }
  };

  /** Sends words together with what they do. */
  const reply = async (body: ReplyBody): Promise<Ticket> => {
    // Whatever names the department in the composer has read them.
    const departments = client.getQueryData<Departments>(operationKey(listDepartments, {}))?.items ?? [];
    try {
      const changed = await settle(ticket, {
        send: ({ version }) => {
          const input = { params, body };
          const idempotencyKey = replyKey.keyFor(input);
          return call(sendReply, { ...input, ifMatch: version }, { idempotencyKey });
        },
        foreseen: () => null,
        wanted: (now) => afterReply(now, body.actions, { me, departments }),
        isEdit: false,
        insist: "Send anyway",
      });
      replyKey.forget();
      putTicket(client, changed);
      return changed;
    } finally {
      refreshAround(client, ticket.number);
    }
  };

  return { move, edit, reply, moving, conflict };
}

import {
  getTicket,
  getTimeline,
  listTickets,
  type Ticket,
  type TransitionBody,
  transitionTicket,
} from "@smartsupport/contracts";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api/call.ts";
import { useIdempotencyKey } from "../../lib/api/idempotency-key.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { currentTicket } from "./current-ticket.ts";

type Seen = Pick<Ticket, "number" | "version" | "status">;

/**
 * Moves one's own ticket. If it changed meanwhile in a way that leaves the move as it was meant (say its priority), it is made
 * against the new version; if its status changed, the refusal stands and the page shows the ticket as it is now.
 */
export function useRequesterMove(seen: Seen) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey(transitionTicket);
  const params = { number: seen.number };

  const send = (body: TransitionBody, version: number) => {
    const idempotencyKey = idempotency.keyFor({ params, body });
    return call(transitionTicket, { params, body, ifMatch: version }, { idempotencyKey });
  };

  return useMutation<Ticket, Error, TransitionBody>({
    meta: { quiet: true },
    mutationFn: async (body) => {
      try {
        return await send(body, seen.version);
      } catch (problem) {
        const current = currentTicket(problem);
        if (current?.status !== seen.status || !current.availableActions.includes(body.action)) throw problem;
        idempotency.forget();
        return send(body, current.version);
      }
    },
    onSuccess: (ticket) => {
      idempotency.forget();
      client.setQueryData(operationKey(getTicket, { params: { number: ticket.number } }), ticket);
    },
    onSettled: () => refresh(client, seen.number),
  });
}

function refresh(client: QueryClient, number: string): void {
  const params = { number };
  void client.invalidateQueries({ queryKey: operationKey(getTicket, { params }), refetchType: "active" });
  void client.invalidateQueries({ queryKey: operationKey(getTimeline).concat([params]) });
  void client.invalidateQueries({ queryKey: operationKey(listTickets) });
}

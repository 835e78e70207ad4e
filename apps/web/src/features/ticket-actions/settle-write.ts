import { getTicket, type Ticket } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { putTicket } from "../../lib/tickets/refresh-tickets.ts";
import { currentTicket } from "./current-ticket.ts";
import type { DifferenceKey } from "./differences.ts";
import type { useConflict } from "./use-conflict.ts";

export type Attempt = {
  /** On the ticket as it is now; `dropped` is what the person gave up for what others made of it. */
  send: (now: Ticket, dropped: ReadonlySet<DifferenceKey>) => Promise<Ticket>;
  /** The ticket as it is shown until the answer comes. */
  foreseen: (now: Ticket) => Ticket | null;
  wanted: (now: Ticket) => Ticket;
  isEdit: boolean;
  insist: string;
};

type Means = {
  client: QueryClient;
  ask: ReturnType<typeof useConflict>["ask"];
  /** Before it is sent once more, on another version. */
  onRepeat: () => void;
};

/** Sends until it stands, asking each time somebody was quicker; throws what was refused, or what the person declined. */
export async function settleWrite(first: Ticket, attempt: Attempt, { client, ask, onRepeat }: Means): Promise<Ticket> {
  const { send, foreseen, wanted, isEdit, insist } = attempt;
  const { number } = first;
  await client.cancelQueries({ queryKey: operationKey(getTicket, { params: { number } }) });
  let seen = first;
  let dropped: ReadonlySet<DifferenceKey> = new Set();
  for (;;) {
    const shown = foreseen(seen);
    if (shown) putTicket(client, shown);
    try {
      return await send(seen, dropped);
    } catch (problem) {
      if (shown) putTicket(client, seen);
      const current = await currentTicket(client, number, problem);
      const isStale = problem instanceof ApiProblem && problem.code === "stale_version";
      if (!isStale || !current || current.version === seen.version) throw problem;
      const decision = await ask({ seen, current, wanted: wanted(seen), isEdit, insist });
      if (decision === null) throw problem;
      dropped = new Set([...dropped, ...decision]);
      onRepeat();
      seen = current;
    }
  }
}

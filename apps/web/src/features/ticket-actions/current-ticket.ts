import { getTicket, type Ticket } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { operationQuery } from "../../lib/api/operation-query.ts";
import { putTicket } from "../../lib/tickets/refresh-tickets.ts";

/** The ticket as it is now, after a refusal: from the answer itself where it carries it, else asked for. Null if there is no answer. */
export async function currentTicket(client: QueryClient, number: string, problem: unknown): Promise<Ticket | null> {
  const sent = problem instanceof ApiProblem ? problem.body.current : undefined;
  if (isTicket(sent)) {
    putTicket(client, sent);
    return sent;
  }
  const read = operationQuery(getTicket, { params: { number } });
  return client.fetchQuery({ ...read, staleTime: 0 }).catch(() => null);
}

function isTicket(value: unknown): value is Ticket {
  return typeof value === "object" && value !== null && "availableActions" in value && "version" in value;
}

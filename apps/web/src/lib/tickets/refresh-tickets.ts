import { countTickets, getTicket, getTimeline, listTickets, listViews, type Ticket } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { operationKey } from "../api/operation-key.ts";
import { readAnew } from "../api/read-anew.ts";

/** Keeps a ticket as the server answered it. */
export function putTicket(client: QueryClient, ticket: Ticket): void {
  client.setQueryData(operationKey(getTicket, { params: { number: ticket.number } }), ticket);
}

/** Fetches anew what a change of this ticket made stale: its story, and every list and count. */
export function refreshAround(client: QueryClient, number: string): void {
  readAnew(client, [...operationKey(getTimeline), { number }]);
  refreshLists(client);
}

/** The ticket itself as well: somebody else changed it. */
export function refreshTicket(client: QueryClient, number: string): void {
  readAnew(client, operationKey(getTicket, { params: { number } }));
  readAnew(client, [...operationKey(getTimeline), { number }]);
}

export function refreshLists(client: QueryClient): void {
  refreshRows(client);
  refreshCounts(client);
}

export function refreshRows(client: QueryClient): void {
  readAnew(client, operationKey(listTickets));
}

export function refreshCounts(client: QueryClient): void {
  readAnew(client, operationKey(countTickets));
  readAnew(client, operationKey(listViews));
}

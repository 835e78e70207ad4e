import { countTickets, getTicket, getTimeline, listTickets, listViews, type Ticket } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { operationKey } from "../api/operation-key.ts";

/** Keeps a ticket as the server answered it. */
export function putTicket(client: QueryClient, ticket: Ticket): void {
  client.setQueryData(operationKey(getTicket, { params: { number: ticket.number } }), ticket);
}

/** Fetches anew what a change of this ticket made stale: its story, and every list and count. */
export function refreshAround(client: QueryClient, number: string): void {
  void client.invalidateQueries({ queryKey: [...operationKey(getTimeline), { number }] });
  refreshLists(client);
}

/** The ticket itself as well: somebody else changed it. */
export function refreshTicket(client: QueryClient, number: string): void {
  void client.invalidateQueries({ queryKey: operationKey(getTicket, { params: { number } }) });
  void client.invalidateQueries({ queryKey: [...operationKey(getTimeline), { number }] });
}

export function refreshLists(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: operationKey(listTickets) });
  void client.invalidateQueries({ queryKey: operationKey(countTickets) });
  void client.invalidateQueries({ queryKey: operationKey(listViews) });
}

import { getTicket, getTimeline } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { operationPages } from "../api/operation-pages.ts";
import { operationQuery } from "../api/operation-query.ts";

/** Brings a ticket and its story into the cache, so that opening it shows it at once. Fresh ones are left alone. */
export function prefetchTicket(client: QueryClient, number: string): void {
  const params = { number };
  void client.prefetchQuery(operationQuery(getTicket, { params }));
  void client.prefetchInfiniteQuery(operationPages(getTimeline, { params, query: {} }));
}

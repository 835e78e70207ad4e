import { getTicket, getTimeline } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { operationKey } from "../api/operation-key.ts";
import { operationPages } from "../api/operation-pages.ts";
import { operationQuery } from "../api/operation-query.ts";

/** So many are kept near; whoever walks through a long queue would else carry all of it along. */
const MOST_NEAR = 30;
const near = new Map<string, true>();

/** Brings a ticket and its story into the cache, so that opening it shows it at once. Fresh ones are left alone. */
export function prefetchTicket(client: QueryClient, number: string): void {
  const params = { number };
  void client.prefetchQuery(operationQuery(getTicket, { params }));
  void client.prefetchInfiniteQuery(operationPages(getTimeline, { params, query: {} }));
  near.delete(number);
  near.set(number, true);
  const [oldest] = near.keys();
  if (near.size > MOST_NEAR && oldest !== undefined) letGo(client, oldest);
}

/** What is on the screen stays. */
function letGo(client: QueryClient, number: string): void {
  near.delete(number);
  for (const operation of [getTicket, getTimeline]) {
    client.removeQueries({ queryKey: [...operationKey(operation), { number }], type: "inactive" });
  }
}

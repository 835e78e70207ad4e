import type { Query, QueryClient } from "@tanstack/react-query";
import { forgetFirstAnswers } from "./first-asks.ts";

/**
 * Reads again what is on the screen, and the rest when it is next shown. A first read that is still under way is followed by another:
 * it may have been answered before the change, and its answer would pass for fresh.
 */
export function readAnew(client: QueryClient, queryKey?: readonly unknown[]): void {
  // Nobody has taken them yet, and they are of before.
  forgetFirstAnswers();
  const filters = queryKey ? { queryKey } : {};
  const first = client.getQueryCache().findAll({ ...filters, predicate: isFirstRead });
  void client.invalidateQueries(filters);
  for (const { promise, queryKey } of first) {
    const again = () => client.invalidateQueries({ queryKey, exact: true });
    promise?.then(again, () => undefined);
  }
}

function isFirstRead({ state }: Query): boolean {
  return state.fetchStatus === "fetching" && state.data === undefined;
}

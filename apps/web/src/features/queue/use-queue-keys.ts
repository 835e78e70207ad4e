import { usePageKey, useStepKeys } from "../../lib/use-page-key.ts";

type Options = { count: number; at: number; go: (index: number) => void; focusSearch: () => void };

/** `j` and `k` walk through the tickets, `/` leads to the search. Enter opens what has the focus, as on any link. */
export function useQueueKeys({ count, at, go, focusSearch }: Options): void {
  const step = (by: 1 | -1) => {
    if (count > 0) go(Math.max(0, Math.min(count - 1, at + by)));
  };
  useStepKeys(step);
  usePageKey("slash", focusSearch);
}

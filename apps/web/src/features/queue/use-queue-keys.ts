import { usePageKey, useStepKeys } from "../../lib/use-page-key.ts";

type Options = {
  count: number;
  at: number;
  /** `isRange`: everything on the way is chosen too. */
  go: (index: number, isRange: boolean) => void;
  choose: () => void;
  chooseAll: () => void;
  clear: () => void;
};

/** `j` and `k` walk through the tickets, with shift they choose on the way; `x` chooses. Enter opens, as on any link. */
export function useQueueKeys({ count, at, go, choose, chooseAll, clear }: Options): void {
  const step = (by: 1 | -1, isRange = false) => {
    if (count > 0) go(Math.max(0, Math.min(count - 1, at + by)), isRange);
  };
  useStepKeys(step);
  usePageKey("shift+j", () => step(1, true));
  usePageKey("shift+k", () => step(-1, true));
  usePageKey("x", choose);
  usePageKey("mod+a", chooseAll);
  usePageKey("escape", clear);
}

import { usePageActs } from "../../lib/keys/use-page-act.ts";

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
  usePageActs({
    "queue.next": () => step(1),
    "queue.previous": () => step(-1),
    "queue.chooseNext": () => step(1, true),
    "queue.choosePrevious": () => step(-1, true),
    "queue.choose": choose,
    "queue.chooseAll": chooseAll,
    "queue.clear": clear,
  });
}

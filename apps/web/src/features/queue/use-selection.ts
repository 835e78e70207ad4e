import { useCallback, useMemo, useState } from "react";

type State = { chosen: ReadonlySet<string>; anchor: string | null };

const NOTHING: State = { chosen: new Set(), anchor: null };

/** Which tickets are chosen, by number, and from where a range goes on. */
export function useSelection(before: readonly string[] = []) {
  const [{ chosen, anchor }, set] = useState<State>({ chosen: new Set(before), anchor: null });

  const toggle = useCallback(
    (number: string) =>
      set(({ chosen: now }) => {
        const next = new Set(now);
        if (!next.delete(number)) next.add(number);
        return { chosen: next, anchor: number };
      }),
    [],
  );
  /** Everything from the last one chosen to this one. */
  const extend = useCallback(
    (number: string, order: readonly string[], from: string | null = null) =>
      set(({ chosen: now, anchor: last }) => {
        const start = order.indexOf(last ?? from ?? number);
        const end = order.indexOf(number);
        const span = order.slice(Math.min(start, end), Math.max(start, end) + 1);
        return { chosen: new Set([...now, ...span]), anchor: last ?? from ?? number };
      }),
    [],
  );
  const choose = useCallback((numbers: readonly string[]) => set({ chosen: new Set(numbers), anchor: null }), []);
  const clear = useCallback(() => set((now) => (now.chosen.size === 0 ? now : NOTHING)), []);
  return useMemo(
    () => ({ chosen, anchor, toggle, extend, choose, clear }),
    [chosen, anchor, toggle, extend, choose, clear],
  );
}

export type Selection = ReturnType<typeof useSelection>;

import { useMemo } from "react";
import { useSearchParams } from "react-router-dom";
import { FILTERS, type FilterName, readAsk, type TicketSort } from "./queue-ask.ts";

/** The queue's question lives in the address: a link to it, a reload and going back all bring the same list. */
export function useQueueAsk() {
  const [params, setParams] = useSearchParams();
  const ask = useMemo(() => readAsk(params), [params]);

  const change = (edit: (next: URLSearchParams) => void, isReplacing = false) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        edit(next);
        return next;
      },
      { replace: isReplacing },
    );

  return {
    ask,
    setFilter: (name: FilterName, values: readonly string[]) =>
      change((next) => {
        next.delete(name);
        for (const value of values) next.append(name, value);
      }),
    clearDates: () =>
      change((next) => {
        next.delete("from");
        next.delete("to");
      }),
    // Typing leaves no trail of half words in the history.
    search: (words: string) => change((next) => (words ? next.set("q", words) : next.delete("q")), true),
    setSort: (sort: TicketSort) => change((next) => next.set("sort", sort)),
    clear: () =>
      change((next) => {
        for (const name of [...FILTERS, "q", "from", "to", "saved"]) next.delete(name);
      }),
  };
}

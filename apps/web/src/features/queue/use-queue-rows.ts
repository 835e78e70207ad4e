import { listTickets, type QueryOf } from "@smartsupport/contracts";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import type { ApiProblem } from "../../lib/api/api-problem.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import { allNumbers, firstRows, freshRows, moreRows, type QueueRows, type Sight } from "./queue-rows.ts";

const NOTHING_SEEN: Sight = { first: 0, last: 0, isHeld: () => false };

/** The rows of the queue, read as one scrolls. Others' changes come into the rows as they stand; nothing moves under the eye. */
export function useQueueRows(query: QueryOf<typeof listTickets>, wasHereBefore: boolean) {
  const client = useQueryClient();
  const sight = useRef<Sight>({ ...NOTHING_SEEN, isHeld: () => wasHereBefore });
  const under = useRef<AbortController>(undefined);
  const [isReadingMore, setIsReadingMore] = useState(false);
  const queryKey = useMemo(() => [...operationKey(listTickets, { query }), "rows"], [query]);
  const rows = useQuery<QueueRows, ApiProblem>({
    queryKey,
    queryFn: ({ signal }) => {
      const kept = client.getQueryData<QueueRows>(queryKey);
      if (!kept || !sight.current.isHeld()) return firstRows(query, signal);
      return freshRows(query, sight.current, () => client.getQueryData<QueueRows>(queryKey) ?? kept, signal);
    },
    // Rows are compared one by one where they are read; comparing thousands again would cost a frame.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = rows;
  const hasMore = (data?.stretches.at(-1)?.next ?? null) !== null && !isPlaceholderData;

  const readMore = useCallback(async () => {
    const kept = client.getQueryData<QueueRows>(queryKey);
    if (!kept || under.current) return;
    const work = new AbortController();
    under.current = work;
    setIsReadingMore(true);
    try {
      const longer = await moreRows(kept, query, work.signal);
      // What came in between stands; it grew by nothing, as this is the only place where it grows.
      client.setQueryData<QueueRows>(queryKey, (now) =>
        now?.stretches.length === kept.stretches.length ? longer : now,
      );
    } catch (problem) {
      toastProblem(problem);
    } finally {
      under.current = undefined;
      setIsReadingMore(false);
    }
  }, [client, query, queryKey]);

  /** Everything anew, from the top. */
  const showNewer = useCallback(() => {
    sight.current = NOTHING_SEEN;
    return client.refetchQueries({ queryKey, exact: true });
  }, [client, queryKey]);

  /** The numbers of all that match, as many as one change takes. */
  const readNumbers = useCallback(() => allNumbers(query), [query]);

  const look = useCallback((now: Sight) => {
    sight.current = now;
  }, []);
  return {
    tickets: data?.tickets ?? NO_TICKETS,
    newer: data?.newer ?? 0,
    isNear: data?.isNear ?? false,
    problem: rows.error,
    isPending: rows.isPending,
    isSuccess: rows.isSuccess,
    isStale: isPlaceholderData,
    retry: () => void rows.refetch(),
    hasMore,
    isReadingMore,
    readMore,
    showNewer,
    readNumbers,
    look,
  };
}

const NO_TICKETS: QueueRows["tickets"] = [];

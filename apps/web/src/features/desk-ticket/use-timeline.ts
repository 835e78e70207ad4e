import { getTimeline } from "@smartsupport/contracts";
import { useEffect } from "react";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";

/** The whole story of a ticket: what does not fit in one page is fetched right after it. */
export function useTimeline(number: string) {
  const timeline = useOperationPages(getTimeline, { params: { number }, query: {} });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = timeline;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return timeline;
}

import { getTimeline } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { call } from "../api/call.ts";
import { operationPages } from "../api/operation-pages.ts";

/**
 * Brings what was just said into a long story at once: a whole refetch reads its pages one after the other, and the news stand on
 * the last. What could not be read, the refetch brings.
 */
export async function readTimelineEnd(client: QueryClient, number: string): Promise<void> {
  const { queryKey } = operationPages(getTimeline, { params: { number }, query: {} });
  const kept = client.getQueryData(queryKey);
  const last = (kept?.pages.length ?? 0) - 1;
  const cursor = kept?.pageParams[last];
  if (typeof cursor !== "string") return;
  const page = await call(getTimeline, { params: { number }, query: { cursor } }).catch(() => null);
  if (!page) return;
  client.setQueryData(queryKey, (now) =>
    now && now.pageParams[last] === cursor && now.pages.length === last + 1
      ? { ...now, pages: [...now.pages.slice(0, last), page] }
      : now,
  );
}

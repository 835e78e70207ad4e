import type { Operation } from "@smartsupport/contracts";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "./call-input.ts";
import { operationPages } from "./operation-pages.ts";

type Options = {
  enabled?: boolean;
  keepPrevious?: boolean;
  /** Asks again and again while the page is looked at, for lists that nobody announces changes of. */
  againMs?: number;
};

/** Reads a keyset-paginated list page by page; `items` holds all pages read so far. */
export function useOperationPages<O extends Operation>(operation: O, address: Address<O>, options: Options = {}) {
  const result = useInfiniteQuery({
    ...operationPages(operation, address),
    enabled: options.enabled ?? true,
    refetchInterval: options.againMs ?? false,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
  const { data } = result;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { ...result, items };
}

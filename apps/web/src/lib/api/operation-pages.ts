import type { Operation } from "@smartsupport/contracts";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ApiProblem } from "./api-problem.ts";
import { call } from "./call.ts";
import type { Address, CallInput, CallResult } from "./call-input.ts";
import { operationKey } from "./operation-key.ts";

export type Page<Item> = { items: Item[]; nextCursor: string | null };
export type ItemOf<O extends Operation> = CallResult<O> extends { items: (infer Item)[] } ? Item : never;

/** A page with whatever else the operation says of it. */
type PageOf<O extends Operation> = Page<ItemOf<O>> & Omit<CallResult<O>, keyof Page<unknown>>;

/** Key and fetcher of a keyset-paginated list: for `useOperationPages`, and to prefetch its first page. */
export function operationPages<O extends Operation>(operation: O, address: Address<O>) {
  const { params, query } = address as { params?: unknown; query?: Record<string, unknown> };
  return infiniteQueryOptions<PageOf<O>, ApiProblem, { pages: PageOf<O>[] }, readonly unknown[], string | null>({
    queryKey: [...operationKey(operation, address), "pages"],
    queryFn: async ({ pageParam, signal }): Promise<PageOf<O>> => {
      const cursor = pageParam ? { cursor: pageParam } : {};
      const input = { params, query: { ...query, ...cursor } } as unknown as CallInput<O>;
      return (await call(operation, input, { signal })) as PageOf<O>;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

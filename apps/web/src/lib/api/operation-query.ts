import type { Operation } from "@smartsupport/contracts";
import { queryOptions } from "@tanstack/react-query";
import type { ApiProblem } from "./api-problem.ts";
import { call } from "./call.ts";
import type { Address, CallInput, CallResult } from "./call-input.ts";
import { operationKey } from "./operation-key.ts";

/** Key and fetcher of one read: for `useOperationQuery`, and for `queryClient.prefetchQuery` when a row is hovered. */
export function operationQuery<O extends Operation>(operation: O, address: Address<O>) {
  return queryOptions<CallResult<O>, ApiProblem>({
    queryKey: operationKey(operation, address),
    queryFn: ({ signal }) => call(operation, address as CallInput<O>, { signal }),
  });
}

import type { Operation } from "@smartsupport/contracts";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { ApiProblem } from "./api-problem.ts";
import type { Address, CallResult } from "./call-input.ts";
import { operationQuery } from "./operation-query.ts";

type Options<O extends Operation> = Omit<UseQueryOptions<CallResult<O>, ApiProblem>, "queryKey" | "queryFn">;

/** Reads an operation into the cache under `[operation.id, params, query]`. */
export function useOperationQuery<O extends Operation>(operation: O, address: Address<O>, options: Options<O> = {}) {
  return useQuery<CallResult<O>, ApiProblem>({ ...operationQuery(operation, address), ...options });
}

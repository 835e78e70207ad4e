import type { Operation } from "@smartsupport/contracts";
import { type UseMutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { ApiProblem } from "./api-problem.ts";
import { applyFieldErrors } from "./apply-field-errors.ts";
import { call } from "./call.ts";
import type { CallInput, CallResult } from "./call-input.ts";
import { useIdempotencyKey } from "./idempotency-key.ts";
import { operationKey } from "./operation-key.ts";

type Options<O extends Operation, Form extends FieldValues, Before> = Omit<
  UseMutationOptions<CallResult<O>, ApiProblem, CallInput<O>, Before>,
  "mutationFn" | "mutationKey"
> & {
  /** Reads that are stale once this succeeded. */
  invalidates?: readonly Operation[];
  /** The form whose fields the refusal belongs to: errors are written there instead of into a toast. */
  form?: UseFormReturn<Form>;
  /** The page shows the refusal by itself: no toast. */
  quiet?: boolean;
};

/** Performs a writing operation. A refusal becomes a toast unless `form` or `quiet` takes it. */
export function useOperationMutation<O extends Operation, Form extends FieldValues = FieldValues, Before = unknown>(
  operation: O,
  { invalidates = [], form, quiet, ...options }: Options<O, Form, Before> = {},
) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey(operation);
  return useMutation<CallResult<O>, ApiProblem, CallInput<O>, Before>({
    ...options,
    meta: { ...options.meta, quiet: quiet === true || form !== undefined },
    mutationFn: (input) => call(operation, input, { idempotencyKey: idempotency.keyFor(input) }),
    onSuccess: async (...args) => {
      idempotency.forget();
      for (const read of invalidates) void client.invalidateQueries({ queryKey: operationKey(read) });
      await options.onSuccess?.(...args);
    },
    onError: async (problem, ...rest) => {
      if (form) applyFieldErrors(form, problem);
      await options.onError?.(problem, ...rest);
    },
  });
}

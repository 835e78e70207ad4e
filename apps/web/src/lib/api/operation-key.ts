import type { Operation } from "@smartsupport/contracts";
import type { Address } from "./call-input.ts";

/** The cache's key. Without an address it names every answer of the operation, which is what invalidating wants. */
export function operationKey<O extends Operation>(operation: O, address?: Address<O>): readonly unknown[] {
  if (!address) return [operation.id];
  const { params, query } = address as { params?: unknown; query?: unknown };
  return [operation.id, params ?? {}, query ?? {}];
}

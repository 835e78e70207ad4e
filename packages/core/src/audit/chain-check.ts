import type { SealedRow } from "@smartsupport/database";
import { chainDigest } from "./chain-digest.ts";

export type ChainCheck = {
  /** Takes the next link in order. Says in words what is wrong with it, or null. */
  next(row: SealedRow): string | null;
  readonly count: number;
  readonly head: string | null;
};

/** Goes along a chain from its beginning, computing every digest anew. */
export function openChainCheck(key: Buffer, organizationId: string): ChainCheck {
  let [count, head]: [number, string | null] = [0, null];
  return {
    next(row) {
      const { seq, entryId, digest, entry } = row;
      if (seq !== count + 1) return `Seal ${count + 1} is missing.`;
      if (entry === null) return `Seal ${seq}: its entry ${entryId} is gone.`;
      if (entry[0] !== entryId || entry[1] !== organizationId) return `Seal ${seq} names another entry.`;
      if (digest !== chainDigest(key, head, row, entry)) {
        return `Seal ${seq}: the entry ${entryId} or its seal was changed after it was sealed.`;
      }
      [count, head] = [seq, digest];
      return null;
    },
    get count() {
      return count;
    },
    get head() {
      return head;
    },
  };
}

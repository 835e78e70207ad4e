import type { EntryText } from "./entry-columns.ts";

/** A link of an organization's chain. */
export type SealRow = {
  seq: number;
  entryId: string;
  digest: string;
  /** Seconds since the epoch as PostgreSQL writes them, with six digits behind the point. */
  sealedAt: string;
};

/** A link with the entry it seals; null where there is none any more. */
export type SealedRow = SealRow & { entry: EntryText | null };

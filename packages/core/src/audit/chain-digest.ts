import { createHmac } from "node:crypto";
import type { EntryText, SealRow } from "@smartsupport/database";

/** Where a chain begins. */
const BEGINNING = "";

/**
 * The digest of a link: keyed, so that nobody without the desk's secret can make one, and over the digest before, the link's
 * own columns and every column of its entry. JSON keeps the parts apart.
 */
export function chainDigest(
  key: Buffer,
  before: string | null,
  { seq, sealedAt }: Pick<SealRow, "seq" | "sealedAt">,
  entry: EntryText,
): string {
  const text = JSON.stringify([before ?? BEGINNING, seq, sealedAt, ...entry]);
  return createHmac("sha256", key).update(text).digest("hex");
}

/** A moment as PostgreSQL writes its seconds since the epoch. */
export function epochText(at: Date): string {
  return `${(at.getTime() / 1000).toFixed(3)}000`;
}

import { learnWords } from "@smartsupport/database";
import type { ErasureJob } from "./erasure-job.ts";

const TEXTS_AT_ONCE = 500;

/** Words that the search heard and has not learnt yet: what no text holds any more is not learnt, and forgotten. */
export async function eraseHeard({ tx }: ErasureJob): Promise<null> {
  while ((await learnWords(tx, TEXTS_AT_ONCE)) === TEXTS_AT_ONCE);
  return null;
}

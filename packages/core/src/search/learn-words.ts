import { learnWords as learn } from "@smartsupport/database";
import type { Core } from "../context.ts";

const AT_ONCE = 500;

/** Takes in the words that were written since the last time, so that they are known when somebody mistypes them. */
export async function learnWords({ database }: Core): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await learn(database, AT_ONCE);
    total += count;
    if (count < AT_ONCE) return total;
  }
}

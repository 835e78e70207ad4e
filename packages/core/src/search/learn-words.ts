import { learnWords as learn } from "@smartsupport/database";
import type { Core } from "../context.ts";
import { inPortions } from "../in-portions.ts";

const AT_ONCE = 500;

/** Takes in the words that were written since the last time, so that they are known when somebody mistypes them. */
export function learnWords({ database }: Core): Promise<number> {
  return inPortions(AT_ONCE, (size) => learn(database, size));
}

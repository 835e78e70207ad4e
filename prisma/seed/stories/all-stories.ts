import type { Story } from "../story.ts";
import { assets } from "./assets.ts";
import { budget } from "./budget.ts";
import { everyday } from "./everyday.ts";
import { itDone } from "./it-done.ts";
import { itInProgress } from "./it-in-progress.ts";
import { itMore } from "./it-more.ts";
import { justNow } from "./just-now.ts";
import { others } from "./others.ts";

/** All stories, in no order. */
export const stories: Story[] = [
  ...itInProgress,
  ...itMore,
  ...itDone,
  ...assets,
  ...budget,
  ...others,
  ...everyday,
  ...justNow,
];

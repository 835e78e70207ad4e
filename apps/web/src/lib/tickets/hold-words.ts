import type { HoldReason } from "@smartsupport/domain";

/** What a ticket on hold waits for, after "waits for". */
export const HOLD_WORDS: Record<HoldReason, string> = {
  vendor: "a vendor",
  part: "a part",
  date: "a date",
  other: "something else",
};

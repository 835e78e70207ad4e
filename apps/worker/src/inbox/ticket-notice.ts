import type { Handler } from "../handler.ts";
import { type Hearers, noticesOf } from "./heard-by.ts";

/** A handler for what is news in the inbox and in summaries, but never a mail of its own. */
export function ticketNotice(hearers: Hearers): Handler {
  return {
    name: "inbox",
    notices: (event, audience) => noticesOf(hearers, event, audience),
    targets: () => [],
    deliver: async () => ({ kind: "failed", isFinal: true, error: "This is told in the inbox alone." }),
  };
}

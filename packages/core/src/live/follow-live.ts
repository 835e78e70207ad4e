import { type LiveNotice, liveNotice } from "@smartsupport/contracts";
import { type Listener, listen } from "@smartsupport/database";
import type { Core } from "../context.ts";

/**
 * Hears which tickets changed, as the relay publishes it on the channel `live`, until closed. What cannot be read is left
 * out. Nothing is made up for what was missed while the connection was lost: whoever looks at a ticket refetches anyway.
 */
export function followLive(core: Core, onNotice: (notice: LiveNotice) => void): Listener {
  return listen(core.database, "live", {
    onMessage(payload) {
      const notice = liveNotice.safeParse(parse(payload));
      if (notice.success) onNotice(notice.data);
    },
    onConnect: () => undefined,
  });
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

import {
  type InboxNotice,
  inboxNotice,
  type LiveNotice,
  liveNotice,
  type PresenceNotice,
  presenceNotice,
} from "@smartsupport/contracts";
import { type Listener, listen } from "@smartsupport/database";
import type { Core } from "../context.ts";

type Hearing = {
  onNotice: (notice: LiveNotice) => void;
  onPresence: (notice: PresenceNotice) => void;
  onInbox: (notice: InboxNotice) => void;
  /** The line stands again after it was lost: what was said meanwhile was not heard, and nobody will repeat it. */
  onReturn: () => void;
};

/** Hears which tickets changed, where people come and go, and whose inbox filled, on the channel `live`, until closed. What cannot be read is left out. */
export function followLive(core: Core, { onNotice, onPresence, onInbox, onReturn }: Hearing): Listener {
  let wasThere = false;
  return listen(core.database, "live", {
    onMessage(payload) {
      const told = parse(payload);
      const notice = liveNotice.safeParse(told);
      if (notice.success) return onNotice(notice.data);
      const presence = presenceNotice.safeParse(told);
      if (presence.success) return onPresence(presence.data);
      const inbox = inboxNotice.safeParse(told);
      if (inbox.success) onInbox(inbox.data);
    },
    onConnect() {
      if (wasThere) onReturn();
      wasThere = true;
    },
  });
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

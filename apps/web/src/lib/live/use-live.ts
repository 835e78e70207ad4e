import type { Present } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { readAnew } from "../api/read-anew.ts";
import { refreshInbox } from "../inbox/refresh-inbox.ts";
import { readTimelineEnd } from "../tickets/read-timeline-end.ts";
import { refreshCounts, refreshRows, refreshTicket } from "../tickets/refresh-tickets.ts";
import { gathered } from "./gathered.ts";
import { type LiveLine, openLive } from "./open-live.ts";
import { presenceStore } from "./presence-store.ts";
import { sayWhere } from "./say-where.ts";

/** While somebody is signed in, other people's changes reach whatever is on the screen, and the desk sees who is where. */
export function useLive(meId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (meId === null) return;
    const rows = gathered(() => refreshRows(client), { isAtOnce: true });
    const counts = gathered(() => refreshCounts(client), { isAtOnce: false });
    let line: LiveLine | null = null;
    const where = sayWhere((frame) => line?.say(frame));
    line = openLive({
      onMessage(message) {
        if (message.kind === "presence") return presenceStore.put(message.number, othersOf(message.people, meId));
        if (message.kind === "inbox") return refreshInbox(client);
        refreshTicket(client, message.number);
        void readTimelineEnd(client, message.number);
        rows.ask();
        counts.ask();
      },
      onReady: where.again,
      onLost: presenceStore.clear,
      onReturn: () => readAnew(client),
    });
    return () => {
      rows.stop();
      counts.stop();
      where.stop();
      line?.close();
      presenceStore.clear();
    };
  }, [client, meId]);
}

function othersOf(people: readonly Present[], meId: string): Present[] {
  return people.filter(({ person }) => person.id !== meId);
}

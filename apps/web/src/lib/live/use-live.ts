import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refreshLists, refreshTicket } from "../tickets/refresh-tickets.ts";
import { openLive } from "./open-live.ts";

/** Changes that come close together ask for the lists once. */
const GATHER_MS = 500;

/** While on, other people's changes reach whatever is on the screen. */
export function useLive(isOn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = openLive({
      onMessage: ({ number }) => {
        refreshTicket(client, number);
        timer ??= setTimeout(() => {
          timer = undefined;
          refreshLists(client);
        }, GATHER_MS);
      },
      onReturn: () => void client.invalidateQueries(),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, isOn]);
}

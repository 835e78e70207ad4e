import { listDrafts } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { operationKey } from "../api/operation-key.ts";
import type { DraftContent } from "./draft-content.ts";
import { keeperOf } from "./keepers.ts";
import { readServerDraft } from "./read-server-draft.ts";

/** What somebody is writing at a place, on whatever device they began. `isRead`: the server has been asked. */
export function useDraft(place: string, isEmpty: (content: DraftContent) => boolean) {
  const client = useQueryClient();
  const [keeper] = useState(() => keeperOf(place, isEmpty));
  const state = useSyncExternalStore(keeper.subscribe, () => keeper.state);
  const [isRead, setIsRead] = useState(false);

  useEffect(() => {
    let isShown = true;
    const read = () => {
      const { saves } = keeper;
      return readServerDraft(client, place).then(
        (draft) => {
          if (isShown) keeper.receive(draft, saves);
        },
        // Not reached: what is here is what there is, and is saved once it can be.
        () => void keeper.flush(),
      );
    };
    void read().finally(() => isShown && setIsRead(true));
    const again = () => void read();
    addEventListener("focus", again);
    return () => {
      isShown = false;
      removeEventListener("focus", again);
      void keeper.flush().then(() => client.invalidateQueries({ queryKey: operationKey(listDrafts) }));
    };
  }, [client, keeper, place]);

  return { ...state, isRead, keeper };
}

export type LiveDraft = ReturnType<typeof useDraft>;

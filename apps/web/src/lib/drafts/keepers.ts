import type { DraftContent } from "./draft-content.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { onDraftOwner } from "./draft-owner.ts";

const keepers = new Map<string, DraftKeeper>();

/** The keeper of a place: one for all who show it, also after the page that began it is gone. */
export function keeperOf(place: string, isEmpty: (content: DraftContent) => boolean): DraftKeeper {
  const known = keepers.get(place);
  if (known) return known;
  const keeper = new DraftKeeper({ place, isEmpty });
  keepers.set(place, keeper);
  return keeper;
}

/** What waits to be saved goes at once: the page is being left, or the network is back. */
export function flushKeepers(): void {
  for (const keeper of keepers.values()) void keeper.flush();
}

/** Another person's words are read from their own copy and their own drafts. */
export function forgetKeepers(): void {
  for (const keeper of keepers.values()) keeper.stop();
  keepers.clear();
}

onDraftOwner(forgetKeepers);
if (typeof window !== "undefined") {
  addEventListener("online", flushKeepers);
  addEventListener("pagehide", flushKeepers);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flushKeepers();
  });
}

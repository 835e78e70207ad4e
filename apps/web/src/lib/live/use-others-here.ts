import type { Present } from "@smartsupport/contracts";
import { useSyncExternalStore } from "react";
import { presenceStore } from "./presence-store.ts";

/** Who else of the desk is at a ticket right now. */
export function useOthersHere(number: string): readonly Present[] {
  return useSyncExternalStore(presenceStore.subscribe, () => presenceStore.at(number));
}

import { type HotkeyCallback, useHotkeys } from "react-hotkeys-hook";

/** A key of the page: silent while somebody types, and while a dialog stands before the page. */
export function usePageKey(keys: string, act: HotkeyCallback, isEnabled = true): void {
  useHotkeys(keys, act, { preventDefault: true, enabled: isEnabled, ignoreEventWhen: () => hasDialog() });
}

function hasDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

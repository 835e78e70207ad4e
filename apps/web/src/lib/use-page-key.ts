import { type HotkeyCallback, useHotkeys } from "react-hotkeys-hook";

/**
 * A key of the page: silent while somebody types, and while a dialog or a list stands before the page. Held down it acts
 * once: a move must not run on to the next row.
 */
export function usePageKey(keys: string, act: HotkeyCallback, isEnabled = true): void {
  const once: HotkeyCallback = (event, hotkey) => {
    if (!event.repeat) act(event, hotkey);
  };
  useHotkeys(keys, once, { preventDefault: true, enabled: isEnabled, ignoreEventWhen: isCovered });
}

/** `j` and `k` walk on and back, as long as they are held. */
export function useStepKeys(step: (by: 1 | -1) => void, isEnabled = true): void {
  const options = { preventDefault: true, enabled: isEnabled, ignoreEventWhen: isCovered };
  useHotkeys("j", () => step(1), options);
  useHotkeys("k", () => step(-1), options);
}

const COVERS = '[role="dialog"][aria-modal="true"], [aria-haspopup]:is([aria-expanded="true"], [data-expanded="true"])';

function isCovered(): boolean {
  return document.querySelector(COVERS) !== null;
}

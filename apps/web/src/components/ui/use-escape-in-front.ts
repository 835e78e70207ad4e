import { useEffect, useRef } from "react";

type Front = { close: () => void };

/** The dialogs that are open, the one in front last. */
const open: Front[] = [];

/**
 * Escape closes the dialog in front and no other: Mantine's own way closes all of them, and with those behind what was written there.
 * A dialog in front that cannot be closed keeps the key to itself.
 */
export function useEscapeInFront(isOpen: boolean, close: () => void): void {
  const now = useRef(close);
  now.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const mine: Front = { close: () => now.current() };
    if (open.push(mine) === 1) window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      open.splice(open.indexOf(mine), 1);
      if (open.length === 0) window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [isOpen]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.isComposing) return;
  // A list that stands open in the dialog closes first.
  const isOfList =
    event.target instanceof Element && event.target.getAttribute("data-mantine-stop-propagation") === "true";
  if (!isOfList) open.at(-1)?.close();
}

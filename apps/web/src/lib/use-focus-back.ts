import { useEffect, useInsertionEffect, useRef } from "react";

/** Where the focus last stood on the page itself: for what opens in the place of another that is just going. */
let onPage: Element | null = null;

/**
 * Whatever had the focus when this opened gets it back when it closes or goes, unless something else has taken it. Mantine's own way
 * misses what comes into being already open, and what goes while it is open, as all parts that are fetched when they are first wanted.
 */
export function useFocusBack(isOpen = true): void {
  const before = useRef<readonly (Element | null)[]>([]);
  // Before anything inside is drawn, which may take the focus at once.
  useInsertionEffect(() => {
    if (!isOpen) return;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && !activeElement.closest(FLOATS)) onPage = activeElement;
    before.current = [activeElement, onPage];
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const place = before.current.find((one) => one?.isConnected && one !== document.body);
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    };
  }, [isOpen]);
}

const FLOATS = '[role="dialog"], [role="menu"], [role="listbox"]';

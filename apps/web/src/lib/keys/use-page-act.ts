import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Act, expectPart, offer } from "./offers.ts";
import type { PageActName } from "./page-acts.ts";

type Acts = Partial<Record<PageActName, Act>>;

/**
 * Offers something on the page: its key does it, the list of keys and the palette name it. Keys are silent while somebody writes,
 * and while a dialog or a list stands before the page.
 */
export function usePageAct(name: PageActName, act: Act, isOffered = true): void {
  usePageActs(isOffered ? { [name]: act } : {});
}

/** The same for several at once, which may come and go. */
export function usePageActs(acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  const names = Object.keys(acts).join(" ");
  // Before anything else can be pressed; and gone while the part is hidden, as when it waits for something.
  useLayoutEffect(() => {
    const ends = names
      .split(" ")
      .filter(Boolean)
      .map((name) => offer(name as PageActName, (given) => now.current[name as PageActName]?.(given)));
    return () => {
      for (const end of ends) end();
    };
  }, [names]);
}

/** False at first: part of the page may stand a step later than the rest, which is read first. A key of that part draws it at once. */
export function useIsLater(): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => startTransition(() => setIsLater(true)), []);
  useLayoutEffect(() => (isLater ? undefined : expectPart(() => flushSync(() => setIsLater(true)))), [isLater]);
  return isLater;
}

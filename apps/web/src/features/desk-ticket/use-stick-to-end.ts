import { type RefObject, useEffect } from "react";

const NEAR_PX = 80;

/** Begins at the end of a scrolled text and stays there while it grows; whoever scrolled up is left where they read. */
export function useStickToEnd(frame: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [outer, inner] = [frame.current, content.current];
    if (!outer || !inner) return;
    let isAtEnd = true;
    const follow = () => {
      if (isAtEnd) outer.scrollTop = outer.scrollHeight;
    };
    const look = () => {
      isAtEnd = outer.scrollHeight - outer.scrollTop - outer.clientHeight < NEAR_PX;
    };
    // Calls at once, too, when the lines are laid out anyway.
    const observer = new ResizeObserver(follow);
    observer.observe(inner);
    observer.observe(outer);
    outer.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      outer.removeEventListener("scroll", look);
    };
  }, [frame, content]);
}

import { useEffect, useRef } from "react";
import { useMark } from "./use-mark.ts";
import { useUnread } from "./use-unread.ts";

/** Whoever has a ticket in front of them has read what their inbox says of it, also of what comes while they look. */
export function useReadOnOpen(number: string): void {
  const isUnread = useUnread().includes(number);
  const { mutate } = useMark({ quiet: true });
  const read = useRef(mutate);
  read.current = mutate;
  useEffect(() => {
    if (!isUnread) return;
    const look = () => {
      if (document.visibilityState === "visible") read.current({ body: { as: "read", number } });
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [isUnread, number]);
}

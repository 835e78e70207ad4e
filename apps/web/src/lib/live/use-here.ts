import type { PresenceDoing } from "@smartsupport/domain";
import { useEffect } from "react";
import { whereabouts } from "./whereabouts.ts";

/** While it is drawn, the others of the desk see that one is at this ticket, and what one does there. */
export function useHere(number: string, doing: PresenceDoing = "looking"): void {
  useEffect(() => {
    whereabouts.enter(number);
    return () => whereabouts.leave(number);
  }, [number]);
  // After the one above: whoever enters another ticket goes on doing what they do.
  useEffect(() => {
    if (whereabouts.now()?.number === number) whereabouts.doing(doing);
  }, [number, doing]);
}

import { useDeferredValue } from "react";

/**
 * Follows `isReady` a moment behind when it turns true, at once when it turns false. What is drawn then is drawn in small pieces: an
 * answer that comes in would else draw a whole page in one go, while a slow phone hears nothing. What is ready at first is drawn at once.
 */
export function useCalm(isReady: boolean): boolean {
  const wasReady = useDeferredValue(isReady);
  return isReady && wasReady;
}

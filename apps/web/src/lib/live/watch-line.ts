const PING_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Notices a line that was cut without a word, as when a laptop changes its network: asks now and then, and calls `onDead` when
 * nothing at all is heard. `heard`: to be called with every message.
 */
export function watchLine(ping: () => void, onDead: () => void): { heard: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    clearTimeout(timer);
    ping();
    timer = setTimeout(onDead, ANSWER_WITHIN_MS);
  };
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PING_EVERY_MS);
  };
  // Whoever comes back to the page wants to know at once.
  const seen = () => {
    if (document.visibilityState !== "hidden") ask();
  };
  document.addEventListener("visibilitychange", seen);
  heard();
  return {
    heard,
    stop() {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}

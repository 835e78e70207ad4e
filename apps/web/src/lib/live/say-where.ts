import { type LiveFrame, PRESENCE_MS } from "@smartsupport/contracts";
import { type Whereabouts, whereabouts } from "./whereabouts.ts";

/** Whoever runs through the queue says where they are at most so often. */
const GATHER_MS = 300;

/**
 * Tells the desk where this page is: as soon as it changes, and again every few seconds, for as long as anybody can see the page.
 * Once it is hidden nothing more is said, and it lapses. `again`: to be called whenever a new line stands.
 */
export function sayWhere(say: (frame: LiveFrame) => void): { again: () => void; stop: () => void } {
  let said: Whereabouts = null;
  let saidAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const speak = () => {
    const now = whereabouts.now();
    const isSeen = document.visibilityState !== "hidden";
    const frame: LiveFrame | null = now ? (isSeen ? { kind: "here", ...now } : null) : said && { kind: "away" };
    if (frame) {
      say(frame);
      saidAtMs = Date.now();
    }
    said = now;
    later(now ? PRESENCE_MS.sayEvery : null);
  };
  const later = (ms: number | null) => {
    clearTimeout(timer);
    if (ms !== null) timer = setTimeout(speak, ms);
  };
  const changed = () => {
    const now = whereabouts.now();
    const isSame = now?.number === said?.number && now?.doing === said?.doing;
    later(isSame ? (now ? PRESENCE_MS.sayEvery : null) : Math.max(0, saidAtMs + GATHER_MS - Date.now()));
  };
  const seen = () => {
    if (document.visibilityState !== "hidden") speak();
  };

  const unsubscribe = whereabouts.subscribe(changed);
  document.addEventListener("visibilitychange", seen);
  return {
    again() {
      said = null;
      speak();
    },
    stop() {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener("visibilitychange", seen);
    },
  };
}

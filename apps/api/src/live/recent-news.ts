import type { Listener } from "./live-hub.ts";

/** Tells those of the listeners whom it concerns. */
export type News = (listeners: Listener[]) => Promise<void> | void;

export type RecentNews = {
  put(organizationId: string, news: News): void;
  /** What this process should have heard meanwhile it did not. */
  startOver(): void;
  /** What was told of an organization in the last so many milliseconds; null when that is not known, or is too much to repeat. */
  ofLast(ms: number, organizationId: string): News[] | null;
};

const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;
const MOST_REPEATED = 20;

/** Keeps what was told of late, for those who began to read a moment before they began to listen. */
export function openRecentNews(now = () => performance.now()): RecentNews {
  let kept: { at: number; organizationId: string; news: News }[] = [];
  let knownFrom = now();
  return {
    put(organizationId, news) {
      kept.push({ at: now(), organizationId, news });
      while (kept.length > MOST_KEPT || (kept[0] && kept[0].at < now() - KEPT_MS)) {
        knownFrom = Math.max(knownFrom, kept.shift()?.at ?? 0);
      }
    },
    startOver() {
      kept = [];
      knownFrom = now();
    },
    ofLast(ms, organizationId) {
      const from = now() - ms;
      if (from < knownFrom) return null;
      const missed = kept.filter((one) => one.organizationId === organizationId && one.at >= from);
      return missed.length > MOST_REPEATED ? null : missed.map(({ news }) => news);
    },
  };
}

const WINDOW_MS = 60_000;

/** Decides whether one more refusal of the same caller is written: a flood must not fill the log. */
export type RefusalBound = {
  /** `last`: this one is written, and further ones of this minute are not. */
  admit(caller: string, now: Date): "write" | "last" | "skip";
};

/** So many a minute of each caller, in this process. Costs no query, and forgets a minute when it is over. */
export function openRefusalBound(most: number): RefusalBound {
  let windowEnd = 0;
  let counts = new Map<string, number>();
  return {
    admit(caller, now) {
      if (now.getTime() >= windowEnd) {
        windowEnd = now.getTime() + WINDOW_MS;
        counts = new Map();
      }
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      if (count < most) return "write";
      return count === most ? "last" : "skip";
    },
  };
}

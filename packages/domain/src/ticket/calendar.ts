/** Which time counts towards a target. */
export type Calendar = {
  /** The instant at which `countedMs` of counted time have passed since `from`. Not before `from`. */
  add(from: Date, countedMs: number): Date;
  /** Counted milliseconds from one instant to a later one. */
  between(from: Date, to: Date): number;
};

/** Every hour of every day counts. */
export const ALWAYS_OPEN: Calendar = {
  add: (from, countedMs) => new Date(from.getTime() + countedMs),
  between: (from, to) => to.getTime() - from.getTime(),
};

/** Something that was red: where, and what it said. */
export type Red = { readonly name: string; readonly error: string };

/** What a suite came to. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** All that failed, by name. */
  readonly red: readonly Red[];
  /** Counted as passed, though it was red when it first ran. */
  readonly redOnce: readonly Red[];
};

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, red: [], redOnce: [] };

export const PASSED: Tally = { ...NOTHING, passed: 1 };
export const SKIPPED: Tally = { ...NOTHING, skipped: 1 };

/** One thing that failed outside of any test. */
export function failed(name: string, error: string): Tally {
  return { ...NOTHING, failed: 1, red: [{ name, error }] };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
      red: [...total.red, ...tally.red],
      redOnce: [...total.redOnce, ...tally.redOnce],
    }),
    NOTHING,
  );
}

/** The last line of a test run; CI and people read it. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The value that so many in a hundred stay at or under. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((part / 100) * sorted.length) - 1] ?? Number.NaN;
}

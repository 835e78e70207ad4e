const DAY_MS = 86_400_000;

/** How many days before a key ends its admins are told. */
export const WARNING_DAYS = [1, 14] as const;

/** Which warning the time left to a key calls for; null while there is none to give. */
export function dueWarning(expiresAt: Date | null, now: Date): number | null {
  if (expiresAt === null) return null;
  const leftMs = expiresAt.getTime() - now.getTime();
  return WARNING_DAYS.find((days) => leftMs <= days * DAY_MS) ?? null;
}

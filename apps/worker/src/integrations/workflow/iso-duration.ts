/** The time from one moment to a later one as an ISO 8601 duration in whole seconds, `PT26H5M0S`; null while it lasts. */
export function isoDuration(from: Date, to: Date | null): string | null {
  if (to === null) return null;
  const seconds = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
  return `PT${Math.floor(seconds / 3600)}H${Math.floor((seconds % 3600) / 60)}M${seconds % 60}S`;
}

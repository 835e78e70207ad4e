/** The Monday a week begins with: "16 Nov". */
export function weekWords(monday: string): string {
  return new Date(`${monday}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}

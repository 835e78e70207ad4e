import { fieldError } from "../core-error.ts";

/** When a key shall end, which must lie ahead; null: never. */
export function endOfKey(expiresAt: string | null, now: Date): Date | null {
  if (expiresAt === null) return null;
  const end = new Date(expiresAt);
  if (end <= now) throw fieldError("expiresAt", "Please choose a time to come.");
  return end;
}

import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A random word kept in the data folder (0600) from the first time it is asked for. */
export async function keptWord(dataDir: string, name: string, make: () => string): Promise<string> {
  const path = join(dataDir, name);
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept.trim() !== "") return kept.trim();
  const made = make();
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

/** 256 random bits. */
export function longSecret(): string {
  return randomBytes(32).toString("hex");
}

/** Twelve characters that read well on a screen: no l, 1, o or 0. */
export function readablePassword(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const groups = [0, 1, 2].map(() => Array.from(randomBytes(4), (byte) => letters[byte % letters.length]).join(""));
  return groups.join("-");
}

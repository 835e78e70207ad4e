import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedDatabaseError } from "./embedded-error.ts";

/** What it takes to enter the embedded database. Only ever written to a file that its owner alone may read. */
export type Access = {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  /** The port of the last start; the next one tries it first. */
  readonly port: number | null;
};

/** Reads `access.json`, or makes one with random passwords when there is none. */
export async function readOrCreateAccess(homeDir: string): Promise<Access> {
  const path = join(homeDir, "access.json");
  if (!existsSync(path)) {
    const access = { superuserPassword: word(), ownerPassword: word(), appPassword: word(), port: null };
    await saveAccess(homeDir, access);
    return access;
  }
  const parsed: unknown = await readFile(path, "utf8")
    .then(JSON.parse)
    .catch(() => null);
  if (isAccess(parsed)) return parsed;
  throw new EmbeddedDatabaseError(
    `${path} holds the passwords of the embedded database and cannot be read. Restore it from a backup.`,
  );
}

/** Writes `access.json` (0600) in one step, so that a killed start never leaves half of it. */
export async function saveAccess(homeDir: string, access: Access): Promise<void> {
  const path = join(homeDir, "access.json");
  await writeFile(`${path}.new`, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Hexadecimal, so that it needs no escaping in a URL. */
function word(): string {
  return randomBytes(24).toString("hex");
}

function isAccess(value: unknown): value is Access {
  if (typeof value !== "object" || value === null) return false;
  const { superuserPassword, ownerPassword, appPassword } = value as Record<string, unknown>;
  return [superuserPassword, ownerPassword, appPassword].every((password) => typeof password === "string");
}

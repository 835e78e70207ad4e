import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Whether a long step was already done for exactly these inputs.
 * @param {string} path
 * @param {string} digest
 */
export function isStamped(path, digest) {
  return existsSync(path) && readFileSync(path, "utf8") === digest;
}

/**
 * Remembers that a step was done. To be called when it has succeeded.
 * @param {string} path
 * @param {string} digest
 */
export function writeStamp(path, digest) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, digest);
}

import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const LIMIT_BYTES = 20 * 2 ** 20;

/** A log that never takes more than twice its limit: when full it becomes `<name>.old` and begins anew. */
export function openLogFile(path: string): { write(text: string): void; close(): void } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file = openSync(path, "a", 0o600);
  let sizeBytes = existsSync(path) ? statSync(path).size : 0;
  return {
    write(text) {
      if (sizeBytes > LIMIT_BYTES) {
        closeSync(file);
        renameSync(path, `${path}.old`);
        file = openSync(path, "a", 0o600);
        sizeBytes = 0;
      }
      sizeBytes += writeSync(file, text);
    },
    close: () => closeSync(file),
  };
}

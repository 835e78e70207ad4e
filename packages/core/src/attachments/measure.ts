import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { CoreError } from "../core-error.ts";

export type Measured = { sizeBytes: number; sha256: string };

/** Lets bytes through while it counts and hashes them, and breaks off with `file_too_large` at the first one too many. */
export function openMeasure(maxBytes: number): { stream: Transform; result(): Measured } {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) {
        done(new CoreError("file_too_large", { detail: `A file may have at most ${maxBytes / 2 ** 20} MB.` }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ sizeBytes, sha256: hash.digest("hex") }) };
}

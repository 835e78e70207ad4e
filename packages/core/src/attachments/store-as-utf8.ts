import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type AllowedExtension, MAX_FILE_BYTES } from "@smartsupport/domain";
import type { FileStore } from "./file-store.ts";
import { isPlainText } from "./is-plain-text.ts";
import type { Measured } from "./measure.ts";
import { toUtf8 } from "./to-utf8.ts";

/**
 * Puts text that was just stored in another encoding in the place of itself, in UTF-8, and gives what is there now: everybody
 * reads it, and it is judged as what browsers will be told it is. `sent` for all that needs none of this.
 */
export async function storeAsUtf8(
  files: FileStore,
  key: string,
  extension: AllowedExtension,
  sent: Measured,
): Promise<Measured> {
  if (extension !== "txt" && extension !== "csv") return sent;
  if (await isPlainText(await files.read(key))) return sent;
  const text = toUtf8(Buffer.concat(await (await files.read(key)).toArray()));
  if (text === null || text.length > MAX_FILE_BYTES) return sent;
  await files.write(key, Readable.from([text]));
  return { sizeBytes: text.length, sha256: createHash("sha256").update(text).digest("hex") };
}

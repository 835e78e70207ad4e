import type { Core } from "../context.ts";
import type { FileRecord } from "./find-file.ts";
import type { StoredFile } from "./stored-file.ts";

/** A file's row as something to send. */
export function toStoredFile(
  core: Core,
  { fileName, mediaType, sizeBytes, sha256, storageKey }: FileRecord,
): StoredFile {
  return {
    fileName,
    mediaType,
    sizeBytes,
    digest: sha256,
    open: (range) => core.files.read(storageKey, range),
  };
}

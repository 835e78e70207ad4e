import { Readable } from "node:stream";
import { type AllowedExtension, MEDIA_TYPE_BY_EXTENSION } from "@smartsupport/domain";
import { fileTypeFromStream } from "file-type";
import type { FileStore } from "./file-store.ts";
import { isPlainText } from "./is-plain-text.ts";
import { officeKind } from "./office-kind.ts";

type MediaType = (typeof MEDIA_TYPE_BY_EXTENSION)[AllowedExtension];

/**
 * Looks at a stored file's bytes and says whether they are what its extension says. The media type if so, null if not:
 * a script named .png, a page named .txt, a picture named .pdf.
 */
export async function sniff(files: FileStore, key: string, extension: AllowedExtension): Promise<MediaType | null> {
  const wanted = MEDIA_TYPE_BY_EXTENSION[extension];
  // Text has no signature, and may begin like something that has one ("BMW" like a bitmap).
  if (extension === "txt" || extension === "csv") return (await isPlainText(await files.read(key))) ? wanted : null;
  const content = await files.read(key);
  const found = await fileTypeFromStream(Readable.toWeb(content)).finally(() => content.destroy());
  if (found?.mime === wanted) return wanted;
  if (found?.ext !== "cfb") return null;
  const bytes = Buffer.concat(await (await files.read(key)).toArray());
  return officeKind(bytes) === extension ? wanted : null;
}

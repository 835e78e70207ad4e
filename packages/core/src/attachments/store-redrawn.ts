import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type AllowedExtension, MAX_FILE_BYTES } from "@smartsupport/domain";
import type { Core } from "../context.ts";
import { fileRefused } from "./file-refused.ts";
import type { Measured } from "./measure.ts";
import { pictureFormat, redrawPicture } from "./redraw-picture.ts";

/**
 * Puts a picture that was just stored in the place of itself, drawn anew, and gives what is there now; `sent` for what is no
 * picture. One that cannot be drawn is refused, and nothing of it stays.
 */
export async function storeRedrawn(
  { files }: Pick<Core, "files">,
  key: string,
  name: string,
  extension: AllowedExtension,
  sent: Measured,
): Promise<Measured> {
  const format = pictureFormat(extension);
  if (format === null) return sent;
  try {
    const bytes = Buffer.concat(await (await files.read(key)).toArray());
    const drawn = await redrawPicture(bytes, format, MAX_FILE_BYTES).catch(() => null);
    if (drawn === null) throw fileRefused(name, "the picture is damaged or too large to be opened.");
    await files.write(key, Readable.from([drawn]));
    return { sizeBytes: drawn.length, sha256: createHash("sha256").update(drawn).digest("hex") };
  } catch (error) {
    await files.remove(key);
    throw error;
  }
}

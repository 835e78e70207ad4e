import type { AllowedExtension } from "@smartsupport/domain";
import type { Sharp } from "sharp";
import { openPicture, type PictureFormat } from "../pictures/open-picture.ts";

const FORMATS: Partial<Record<AllowedExtension, PictureFormat>> = {
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  webp: "webp",
};

/** As good as nobody sees the difference, or, when that is too many bytes, as good as it may be. */
const QUALITIES = [90, 75, 50] as const;

/** Which kind of picture a file of this name is, or null for what is none. */
export function pictureFormat(extension: AllowedExtension): PictureFormat | null {
  return FORMATS[extension] ?? null;
}

/**
 * Draws a picture anew, in its own format: what the camera wrote along (place, owner, thumbnail) and whatever else hides
 * in the file is gone. Of at most `maxBytes`, or null when it cannot be. Throws when it is no such picture.
 */
export async function redrawPicture(bytes: Buffer, format: PictureFormat, maxBytes: number): Promise<Buffer | null> {
  const picture = await openPicture(bytes, [format], { animated: format === "webp" });
  for (const quality of format === "png" ? [100] : QUALITIES) {
    const drawn = await encode(picture.clone(), format, quality);
    if (drawn.length <= maxBytes) return drawn;
  }
  return null;
}

function encode(picture: Sharp, format: PictureFormat, quality: number): Promise<Buffer> {
  if (format === "png") return picture.png({ compressionLevel: 9 }).toBuffer();
  return format === "jpeg" ? picture.jpeg({ quality }).toBuffer() : picture.webp({ quality }).toBuffer();
}

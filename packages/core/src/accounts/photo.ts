import { Readable } from "node:stream";
import { newId } from "@smartsupport/database";
import type { Core } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { openPicture } from "../pictures/open-picture.ts";

const MOST_SIDE = 1024;
const QUALITY = 82;

/**
 * Reads a picture in base64 and makes it anew: WebP, at most 1024 × 1024, upright, without metadata. Nothing of the bytes
 * that were sent is kept. Refuses the field `photo` when it is no PNG, JPEG or WebP, or unfolds too far.
 */
export async function renderPhoto(base64: string): Promise<Buffer> {
  try {
    const picture = await openPicture(Buffer.from(base64, "base64"), ["png", "jpeg", "webp"]);
    return await picture
      .resize(MOST_SIDE, MOST_SIDE, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer();
  } catch {
    throw fieldError("photo", "Please choose a picture as PNG, JPEG or WebP.");
  }
}

/** Keeps a rendered photo and returns its key. */
export async function storePhoto(core: Core, photo: Buffer): Promise<string> {
  const key = `photos/${newId()}.webp`;
  await core.files.write(key, Readable.from([photo]));
  return key;
}

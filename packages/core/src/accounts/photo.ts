import { Readable } from "node:stream";
import { newId } from "@smartsupport/database";
import sharp from "sharp";
import type { Core } from "../context.ts";
import { fieldError } from "../core-error.ts";

const MOST_SIDE = 1024;
/** A small file may unfold into gigabytes; this is more than any camera makes. */
const MOST_PIXELS = 50_000_000;
const ACCEPTED = new Set(["png", "jpeg", "webp"]);
const QUALITY = 82;
/** Decoding is bounded in time as well: a crafted picture must not hold up the others. */
const MOST_SECONDS = 10;

/**
 * Reads a picture in base64 and makes it anew: WebP, at most 1024 × 1024, upright, without metadata. Nothing of the bytes
 * that were sent is kept. Refuses the field `photo` when it is no PNG, JPEG or WebP, or unfolds too far.
 */
export async function renderPhoto(base64: string): Promise<Buffer> {
  const input = Buffer.from(base64, "base64");
  try {
    const image = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
    const { format } = await image.metadata();
    if (!ACCEPTED.has(format ?? "")) throw new Error("not one of the three");
    return await image
      .rotate()
      .resize(MOST_SIDE, MOST_SIDE, { fit: "inside", withoutEnlargement: true })
      .timeout({ seconds: MOST_SECONDS })
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

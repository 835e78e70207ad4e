import sharp, { type Sharp } from "sharp";

/** A small file may unfold into gigabytes; this is more than any camera makes. All frames count together. */
const MOST_PIXELS = 50_000_000;
/** Decoding is bounded in time as well: a crafted picture must not hold up the others. */
const MOST_SECONDS = 10;

export type PictureFormat = "png" | "jpeg" | "webp";

/**
 * Opens a picture that is one of these and does not unfold too far, upright. What is drawn from it has nothing of what
 * came along: no place, no camera, no bytes behind the end. Throws when it cannot be read.
 */
export async function openPicture(
  bytes: Buffer,
  accepted: readonly PictureFormat[],
  { animated = false } = {},
): Promise<Sharp> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: "error", animated } as const;
  const { format } = await sharp(bytes, options).metadata();
  if (!accepted.some((one) => one === format)) throw new Error(`A picture of another kind: ${format}.`);
  return sharp(bytes, options).autoOrient().timeout({ seconds: MOST_SECONDS });
}

import sharp from "sharp";

export type TestFile = { name: string; mimeType: string; buffer: Buffer };

/** A real picture, 120 × 80. */
export async function picture(name = "blue-screen.png"): Promise<TestFile> {
  const buffer = await sharp({ create: { width: 120, height: 80, channels: 3, background: "#3d41b3" } })
    .png()
    .toBuffer();
  return { name, mimeType: "image/png", buffer };
}

export function text(name: string, words: string, mimeType = "text/plain"): TestFile {
  return { name, mimeType, buffer: Buffer.from(words) };
}

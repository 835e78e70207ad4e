import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { MAX_FILE_BYTES } from "@smartsupport/domain";
import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { makePictureBomb, makePng } from "@smartsupport/testing/files";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { getAttachmentContent } from "./get-attachment-content.ts";
import { redrawPicture } from "./redraw-picture.ts";
import { uploadFile } from "./upload-file.ts";

const core = await openTestCore();
const { id: organizationId } = await makeOrganization(core);
const ctx = ctxOf(core, await makeAccount(core, { organizationId }));
afterAll(() => core.close());

const SECRET = "Calle de la Amargura 7";
/** Red on the left, blue on the right: which way up it is can be seen. */
const plain = makePng(40, 20, (x) => (x < 20 ? [220, 20, 20] : [20, 20, 220]));
const withExif = (orientation?: number) =>
  sharp(plain).withMetadata({
    orientation,
    exif: { IFD0: { Artist: SECRET }, IFD3: { GPSLatitude: "14/1 35/1 0/1", GPSLatitudeRef: "N" } },
  });
const upload = (fileName: string, bytes: Buffer) => uploadFile(ctx, { fileName, content: Readable.from([bytes]) });
const fetched = async (id: string) => {
  const file = await getAttachmentContent(ctx, id);
  return { file, bytes: Buffer.concat(await (await file.open()).toArray()) };
};
const stored = () => readdir(core.filesDir, { recursive: true });

describe.each([
  ["png", "image/png", (picture: Sharp) => picture.png()],
  ["jpg", "image/jpeg", (picture: Sharp) => picture.jpeg()],
  ["JPEG", "image/jpeg", (picture: Sharp) => picture.jpeg()],
  ["webp", "image/webp", (picture: Sharp) => picture.webp()],
] as const)("a picture .%s", (extension, mediaType, encode) => {
  it("loses what the camera wrote along and whatever hides behind its end", async () => {
    const behind = "<script>alert(1)</script>";
    const sent = Buffer.concat([await encode(withExif()).toBuffer(), Buffer.from(behind)]);
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const made = await upload(`shot.${extension}`, sent);
    const { bytes } = await fetched(made.id);
    expect(made).toMatchObject({ fileName: `shot.${extension}`, mediaType });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 20 });
    const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    for (const hidden of [SECRET, behind, "Exif"]) expect(bytes.includes(hidden)).toBe(false);
  });

  it("has the size and the hash of what is kept", async () => {
    const made = await upload(`shot.${extension}`, await encode(withExif()).toBuffer());
    const { file, bytes } = await fetched(made.id);
    const row = await core.database.prisma.attachment.findUniqueOrThrow({ where: { id: made.id } });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect([made.sizeBytes, row.sizeBytes, file.sizeBytes]).toEqual([bytes.length, bytes.length, bytes.length]);
    expect([row.sha256, file.digest]).toEqual([sha256, sha256]);
  });

  it("stands upright, as the camera meant it", async () => {
    const { id } = await upload(`shot.${extension}`, await encode(withExif(6)).toBuffer());
    const { bytes } = await fetched(id);
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([20, 40]);
    const redAt = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? -1;
    expect(redAt(10, 5)).toBeGreaterThan(180);
    expect(redAt(10, 35)).toBeLessThan(80);
  });

  it("that is cut off is refused, and nothing of it stays", async () => {
    const noise = makePng(64, 64, (x, y) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256]);
    const whole = await encode(sharp(noise)).toBuffer();
    const before = await stored();
    const attempt = upload(`shot.${extension}`, whole.subarray(0, Math.floor(whole.length / 2)));
    await expect(attempt).rejects.toMatchObject({
      code: "file_type_refused",
      facts: { fileName: `shot.${extension}` },
    });
    expect(await stored()).toEqual(before);
  });
});

describe("a picture", () => {
  it("keeps its every pixel as PNG, the transparent ones too", async () => {
    const raw = { width: 8, height: 8, channels: 4 } as const;
    const pixels = Buffer.from(Array.from({ length: 256 }, (_, index) => (index % 4 === 3 ? index : 255 - index)));
    const { id } = await upload("shot.png", await sharp(pixels, { raw }).png().toBuffer());
    expect(
      await sharp((await fetched(id)).bytes)
        .raw()
        .toBuffer(),
    ).toEqual(pixels);
  });

  it("that moves goes on moving", async () => {
    const frames = [plain, await sharp(plain).negate().toBuffer()];
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
    const { id } = await upload("moving.webp", moving);
    expect((await sharp((await fetched(id)).bytes, { animated: true }).metadata()).pages).toBe(2);
  });

  it("of more pixels than any camera makes is not even unfolded", async () => {
    const bomb = makePictureBomb();
    expect(bomb.length).toBeLessThan(MAX_FILE_BYTES);
    const before = await stored();
    const most = process.memoryUsage().rss + 100 * 2 ** 20;
    await expect(upload("bomb.png", bomb)).rejects.toMatchObject({ code: "file_type_refused" });
    expect(process.memoryUsage().rss).toBeLessThan(most);
    expect(await stored()).toEqual(before);
  });

  it("that would grow past the most bytes is drawn coarser", async () => {
    const noise = makePng(200, 200, (x, y) => [(x * 7919 + y * 104_729) % 256, (x * y) % 256, (x ^ y) % 256]);
    const jpeg = await sharp(noise).jpeg({ quality: 60 }).toBuffer();
    const fine = (await redrawPicture(jpeg, "jpeg", MAX_FILE_BYTES))?.length ?? 0;
    expect(fine).toBeGreaterThan(jpeg.length);
    expect((await redrawPicture(jpeg, "jpeg", jpeg.length))?.length).toBeLessThanOrEqual(jpeg.length);
    expect(await redrawPicture(jpeg, "jpeg", 100)).toBeNull();
  });
});

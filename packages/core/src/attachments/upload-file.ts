import type { Readable } from "node:stream";
import type { Attachment } from "@smartsupport/contracts";
import { newId } from "@smartsupport/database";
import { type AllowedExtension, allowedExtension, can, MAX_FILE_BYTES, safeFileName } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { fileRefused } from "./file-refused.ts";
import { type Measured, openMeasure } from "./measure.ts";
import { readText } from "./read-text.ts";
import { sniff } from "./sniff.ts";
import { storeAsUtf8 } from "./store-as-utf8.ts";
import { storeRedrawn } from "./store-redrawn.ts";

export type Upload = { fileName: string; content: Readable };

/**
 * Keeps one file for its uploader, until a ticket, comment or note claims it. Streamed; only pictures are read whole, to be
 * drawn anew. Refuses what is too large, of a kind that is not taken, or not what its name says; nothing of it stays
 * behind. The refusal names the file.
 */
export async function uploadFile(ctx: Ctx, { fileName, content }: Upload): Promise<Attachment> {
  const { core, actor, now } = ctx;
  try {
    if (actor.kind !== "person" || !can(actor, "ticket:create")) throw new CoreError("forbidden");
    const name = safeFileName(fileName);
    const extension = checkName(fileName, name);
    const id = newId();
    const sent = await store(ctx, id, content, name);
    const text = await storeAsUtf8(core.files, keyOf(id), extension, sent);
    const mediaType = await keepIfAgreed(ctx, id, name, extension);
    const { sizeBytes, sha256 } = await storeRedrawn(ctx.core, keyOf(id), name, extension, text);
    try {
      const body = await readText(core.files, keyOf(id), mediaType);
      await core.database.prisma.attachment.create({
        data: {
          id,
          organizationId: actor.organizationId,
          uploaderId: actor.id,
          fileName: name,
          mediaType,
          sizeBytes,
          sha256,
          storageKey: keyOf(id),
          createdAt: now,
          ...(body !== null && { text: { create: { body } } }),
        },
      });
    } catch (error) {
      await core.files.remove(keyOf(id));
      throw error;
    }
    return { id, fileName: name, mediaType, sizeBytes, createdAt: now.toISOString(), isDeletable: true };
  } finally {
    // What is refused before its end still has to be read by whoever sends it.
    content.resume();
  }
}

/** The key hangs on nothing that was sent. */
function keyOf(id: string): string {
  return `files/${id}`;
}

function checkName(given: string, name: string): AllowedExtension {
  if (/[/\\]|^\.\.?$|\0/.test(given)) throw fileRefused(name, "its name holds a path.");
  const extension = allowedExtension(name);
  if (extension === null) {
    throw fileRefused(name, "please send PNG, JPG, WebP, PDF, Word, Excel, CSV or text files.");
  }
  return extension;
}

async function store({ core }: Ctx, id: string, content: Readable, name: string): Promise<Measured> {
  const measure = openMeasure(MAX_FILE_BYTES);
  const fail = (error: Error) => measure.stream.destroy(error);
  const breakOff = () => {
    if (!content.readableEnded) fail(new Error("The upload broke off."));
  };
  content.once("error", fail).once("close", breakOff);
  // The store finds out by itself; until it listens, nobody else does.
  measure.stream.on("error", () => undefined);
  try {
    await core.files.write(keyOf(id), content.pipe(measure.stream));
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    throw new CoreError(error.code, {
      detail: `“${name}” cannot be taken: it has more than 10 MB.`,
      facts: { fileName: name },
    });
  } finally {
    content.removeListener("error", fail).removeListener("close", breakOff);
    content.unpipe(measure.stream);
  }
  return measure.result();
}

async function keepIfAgreed({ core }: Ctx, id: string, name: string, extension: AllowedExtension): Promise<string> {
  let mediaType: string | null = null;
  try {
    mediaType = await sniff(core.files, keyOf(id), extension);
  } finally {
    if (mediaType === null) await core.files.remove(keyOf(id));
  }
  if (mediaType === null) throw fileRefused(name, wrongInside(extension));
  return mediaType;
}

function wrongInside(extension: AllowedExtension): string {
  if (extension === "csv") return "it is not plain text. In Excel, save it as “CSV UTF-8”.";
  if (extension === "txt") return "it is not plain text.";
  return `what is inside is not a .${extension} file.`;
}

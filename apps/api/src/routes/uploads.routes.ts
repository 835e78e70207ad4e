import multipart, { type Multipart, type MultipartFile } from "@fastify/multipart";
import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import { MAX_FILE_BYTES } from "@smartsupport/domain";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";

const FRAME_BYTES = 64 * 1024;
const NAME_BYTES = 100;
/** What the parser says of a body that ends early or is none; these errors carry no code. */
const BROKEN = /unexpected end|broke off|malformed|boundary|premature close|aborted/i;

/** In a room of its own: only here does the API read multipart bodies. */
export async function uploadRoutes(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    // One byte more than allowed, so that it is core that refuses, and names the file.
    limits: { files: 1, fields: 0, parts: 1, fileSize: MAX_FILE_BYTES + 1, fieldNameSize: NAME_BYTES, headerPairs: 20 },
    throwFileSizeLimit: false,
    // A name that holds a path is refused, not quietly cut.
    preservePath: true,
  });
  route(
    app,
    operations.uploadFile,
    ({ ctx, request }) => uploadOnlyFile(ctx, request.parts()).catch((error) => Promise.reject(inWords(error))),
    { bodyLimit: MAX_FILE_BYTES + FRAME_BYTES, config: { rateLimit: limits.uploads } },
  );
}

async function uploadOnlyFile(ctx: core.Ctx, parts: AsyncIterableIterator<Multipart>): Promise<operations.Attachment> {
  const { value: part, done } = await parts.next();
  if (done || !isFile(part)) throw core.fieldError("file", "Please choose a file.");
  // A short body may have ended, and failed, before anybody could listen.
  if (part.file.destroyed) throw part.file.errored ?? new Error("The upload broke off.");
  const uploaded = await core.uploadFile(ctx, { fileName: part.filename ?? "", content: part.file });
  try {
    await parts.next();
    return uploaded;
  } catch (error) {
    // More than one came: then none is taken.
    await core.deleteUpload(ctx, uploaded.id);
    throw error;
  }
}

function isFile(part: Multipart): part is MultipartFile {
  return part.type === "file" && part.fieldname === "file";
}

function inWords(error: unknown): unknown {
  const isBroken = error instanceof Error && !(error instanceof core.CoreError) && BROKEN.test(error.message);
  return isBroken ? core.fieldError("file", "The upload broke off. Please send the file again.") : error;
}

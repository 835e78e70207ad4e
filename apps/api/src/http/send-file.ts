import { CoreError, type StoredFile } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import { readByteRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

/** A file may do nothing in our name. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'none'";

/** Answers a file: whole, one range of it, or 304. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: StoredFile): Promise<FastifyReply> {
  const tag = `"${file.digest}"`;
  reply
    .header("etag", tag)
    .header("accept-ranges", "bytes")
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", SANDBOX)
    .header("content-disposition", contentDisposition(file.fileName, file.mediaType))
    .type(file.mediaType.startsWith("text/") ? "text/plain; charset=utf-8" : file.mediaType);
  if (request.headers["if-none-match"] === tag) return reply.code(304).send();

  const range = isRangeFresh(request, tag) ? readByteRange(request.headers.range, file.sizeBytes) : null;
  if (range === "unsatisfiable") {
    reply.header("content-range", `bytes */${file.sizeBytes}`).removeHeader("content-disposition");
    throw new CoreError("range_not_satisfiable");
  }
  if (range === null) return reply.header("content-length", file.sizeBytes).send(await file.open());
  return reply
    .code(206)
    .header("content-range", `bytes ${range.start}-${range.end}/${file.sizeBytes}`)
    .header("content-length", range.end - range.start + 1)
    .send(await file.open(range));
}

/** `If-Range` names another version of the file: then all of it is sent. */
function isRangeFresh(request: FastifyRequest, tag: string): boolean {
  const seen = request.headers["if-range"];
  return seen === undefined || seen === tag;
}

import type { ProblemCode } from "@smartsupport/contracts";
import { CoreError } from "@smartsupport/core";

/** What Fastify and its plugins refuse by themselves, in our codes. */
const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body_too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported_media_type",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "unsupported_media_type",
  FST_REQ_FILE_TOO_LARGE: "file_too_large",
  FST_PARTS_LIMIT: "body_too_large",
  FST_FILES_LIMIT: "body_too_large",
  FST_FIELDS_LIMIT: "body_too_large",
  FST_UNDER_PRESSURE: "unavailable",
  FST_ERR_NOT_FOUND: "not_found",
};

/** The database is away: nothing the caller did, and worth another try. */
const AWAY = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "57P01", "57P02", "57P03", "53300", "P1001", "P2024"]);

/** Turns whatever was thrown into a refusal of ours; what nobody foresaw becomes `internal_error` without its words. */
export function toCoreError(error: unknown): CoreError {
  if (error instanceof CoreError) return error;
  const code = textProperty(error, "code");
  const known = FASTIFY_CODES[code];
  if (known) return new CoreError(known);
  if (AWAY.has(code) || isConnectTimeout(error)) return new CoreError("unavailable");
  const status = numberProperty(error, "statusCode");
  if (status === 413) return new CoreError("body_too_large");
  if (status === 415) return new CoreError("unsupported_media_type");
  if (status === 429) return new CoreError("too_many_requests");
  if (status >= 400 && status < 500) return new CoreError("invalid_input", { detail: readableWords(error) });
  return new CoreError("internal_error");
}

function readableWords(error: unknown): string {
  return error instanceof SyntaxError ? "The body is not valid JSON." : "The request could not be read.";
}

function isConnectTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.includes("timeout exceeded when trying to connect");
}

function textProperty(value: unknown, key: string): string {
  const found = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "string" ? found : "";
}

function numberProperty(value: unknown, key: string): number {
  const found = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "number" ? found : 0;
}

import { isAxiosError } from "axios";
import { ApiProblem, type FieldError, unanswered } from "./api-problem.ts";

/** Turns whatever a call threw into an ApiProblem. A cancelled call is passed on as it is. */
export async function readProblem(error: unknown): Promise<unknown> {
  if (!isAxiosError(error) || error.code === "ERR_CANCELED") return error;
  if (!error.response) return unanswered(error.code === "ECONNABORTED" || error.code === "ETIMEDOUT");
  const body = await readBody(error.response.data);
  const status = error.response.status;
  return new ApiProblem({
    status,
    code: text(body.code) ?? `http_${status}`,
    title: text(body.title) ?? "That did not work",
    detail: status >= 500 ? ours(status) : (text(body.detail) ?? text(body.title) ?? "The server refused this."),
    fieldErrors: fieldErrors(body.errors),
    requestId: text(body.requestId),
    body,
  });
}

function ours(status: number): string {
  return status === 503
    ? "The desk is starting or busy. Try again in a moment."
    : "Something went wrong on our side. Try again in a moment.";
}

/** A download asks for a Blob, so its refusal comes as one too. */
async function readBody(data: unknown): Promise<Record<string, unknown>> {
  if (data instanceof Blob) {
    try {
      return asRecord(JSON.parse(await data.text()));
    } catch {
      return {};
    }
  }
  return asRecord(data);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { path, message } = asRecord(entry);
    return typeof path === "string" && typeof message === "string" ? [{ path, message }] : [];
  });
}

import type { Operation } from "@smartsupport/contracts";
import type { AxiosRequestConfig } from "axios";
import { getAccessToken } from "./access-token.ts";
import { ApiProblem } from "./api-problem.ts";
import type { CallInput, CallOptions, CallResult } from "./call-input.ts";
import { hasFirstAnswers, takeFirstAnswer } from "./first-asks.ts";
import { http } from "./http.ts";
import { readProblem } from "./read-problem.ts";
import { refreshAccess } from "./refresh-access.ts";

type Loose = { params?: unknown; query?: unknown; body?: unknown; ifMatch?: number };

/** Performs one operation of the contract. Throws an ApiProblem; a token that ran out is renewed once on the way. */
export async function call<O extends Operation>(
  operation: O,
  input: CallInput<O>,
  options: CallOptions = {},
): Promise<CallResult<O>> {
  const asked = request(operation, input as Loose, options);
  if (operation.method === "GET" && hasFirstAnswers()) {
    const first = await takeFirstAnswer(http.getUri(asked));
    if (first !== undefined) return first as CallResult<O>;
  }
  const send = () => http.request(request(operation, input as Loose, options));
  try {
    return (await send()).data;
  } catch (error) {
    const problem = await readProblem(error);
    if (!isTokenOver(problem) || operation.access === "public") throw problem;
    await refreshAccess();
    return send().then(
      (response) => response.data,
      async (again: unknown) => {
        throw await readProblem(again);
      },
    );
  }
}

/** A wrong password is a 401 too, but no new token would help it. */
function isTokenOver(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.status === 401 && problem.code !== "wrong_credentials";
}

function request(operation: Operation, input: Loose, options: CallOptions): AxiosRequestConfig {
  const isUpload = operation.transport === "multipart";
  const { onUploadProgress } = options;
  return {
    method: operation.method,
    url: fillPath(operation.path, (input.params ?? {}) as Record<string, unknown>),
    params: input.query,
    data: input.body,
    headers: headers(operation, input, options),
    signal: options.signal,
    responseType: operation.transport === "binary" ? "blob" : "json",
    ...(isUpload ? { timeout: 0 } : {}),
    ...(onUploadProgress
      ? { onUploadProgress: ({ loaded, total }) => onUploadProgress(total ? loaded / total : 0) }
      : {}),
  };
}

function headers(operation: Operation, input: Loose, options: CallOptions): Record<string, string> {
  const token = operation.access === "public" ? null : getAccessToken();
  return {
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(input.ifMatch === undefined ? {} : { "If-Match": `"${input.ifMatch}"` }),
    ...(options.idempotencyKey ? { "Idempotency-Key": options.idempotencyKey } : {}),
  };
}

function fillPath(path: string, params: Record<string, unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

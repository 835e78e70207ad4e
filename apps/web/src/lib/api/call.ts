import type { Operation } from "@smartsupport/contracts";
import type { AxiosRequestConfig } from "axios";
import { getAccessToken } from "./access-token.ts";
import { ApiProblem } from "./api-problem.ts";
import type { CallInput, CallOptions, CallResult } from "./call-input.ts";
import { firstDrawn, hasFirstAnswers, takeFirstAnswer } from "./first-asks.ts";
import { refreshAccess } from "./refresh-access.ts";
import { send } from "./send.ts";

type Loose = { params?: unknown; query?: unknown; body?: unknown; ifMatch?: number };

/** Performs one operation of the contract. Throws an ApiProblem; a token that ran out is renewed once on the way. */
export async function call<O extends Operation>(
  operation: O,
  input: CallInput<O>,
  options: CallOptions = {},
): Promise<CallResult<O>> {
  if (operation.method === "GET") {
    const first = hasFirstAnswers() ? await takeFirstAnswer(addressOf(operation, input as Loose)) : undefined;
    if (first !== undefined) return first as CallResult<O>;
    const drawn = firstDrawn();
    if (drawn) await drawn;
  }
  const ask = () => send<CallResult<O>>(request(operation, input as Loose, options));
  try {
    return await ask();
  } catch (problem) {
    if (!isTokenOver(problem) || operation.access === "public") throw problem;
    await refreshAccess();
    return ask();
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

/** The whole address of a read, as `build/first-places.ts` spells it. */
function addressOf({ path }: Operation, { params, query }: Loose): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, String(one)]),
  );
  const asked = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
  return `/api/v1${fillPath(path, (params ?? {}) as Record<string, unknown>)}${asked}`;
}

function fillPath(path: string, params: Record<string, unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

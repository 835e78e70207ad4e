import { createHash } from "node:crypto";
import type { Operation } from "@smartsupport/contracts";
import { beginRepeatable, CoreError, dropRepeatable, fieldError, finishRepeatable } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Whatever shows a secret once: a kept answer would keep the secret. */
const NEVER_KEPT = new Set([
  "createApiKey",
  "rotateApiKey",
  "createEndpoint",
  "createAttachmentLink",
  "changeMyPassword",
  "beginApp",
  "beginPasskey",
  "addPasskey",
  "confirmApp",
  "renewRecoveryCodes",
  "testSingleSignOn",
  "linkSingleSignOn",
]);
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Whether `Idempotency-Key` makes the operation safe to repeat. Public ones have nobody to keep an answer for. */
export function isRepeatable(operation: Operation): boolean {
  return operation.method === "POST" && operation.access !== "public" && !NEVER_KEPT.has(operation.id);
}

/** Runs the request, or gives the answer that the same request with the same key got before. */
export async function answerOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const { actor, server } = request;
  const key = request.headers["idempotency-key"];
  if (key === undefined || actor === null) return run();
  // The send of a draft is safe to repeat by itself, even when the process died in the middle of the first.
  if (sendsDraft(request.body)) return run();
  if (typeof key !== "string" || !KEY.test(key))
    throw fieldError("Idempotency-Key", "Please send 1 to 200 characters.");

  const repeatable = { actor, key, requestHash: hashOf(operation, request) };
  const first = await beginRepeatable(server.core, repeatable, new Date());
  if (first !== null) {
    reply.header("idempotent-replayed", "true");
    return first.response ?? undefined;
  }
  try {
    const response = await run();
    await finishRepeatable(server.core, repeatable, { statusCode: operation.status ?? 200, response });
    return response;
  } catch (error) {
    // After any other failure nobody knows whether it took effect: the key stays taken.
    if (error instanceof CoreError && error.status < 500) await dropRepeatable(server.core, repeatable);
    throw error;
  }
}

function sendsDraft(body: unknown): boolean {
  return typeof body === "object" && body !== null && Reflect.get(body, "draftKey") !== undefined;
}

/** An upload's bytes are not looked at: its key alone says that it is the same. */
function hashOf({ id, transport }: Operation, { params, body }: FastifyRequest): string {
  const sent = transport === "multipart" ? null : body;
  return createHash("sha256")
    .update(JSON.stringify([id, params, sent ?? null]))
    .digest("hex");
}

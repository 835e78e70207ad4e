import type { Actor } from "@smartsupport/domain";
import type { Core } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** One POST that somebody wants to be safe to repeat. */
export type RepeatableRequest = {
  actor: Actor;
  /** As sent, at most 200 characters. Each actor has keys of their own. */
  key: string;
  /** Digest of all that makes the request what it is: operation, address, body. */
  requestHash: string;
};

/** What was answered the first time. */
export type FirstAnswer = { statusCode: number; response: unknown };

/** For so long the same key gets the same answer. */
const KEPT_FOR_MS = 86_400_000;

/**
 * Claims the key for a request: of two at once one wins. Null means go on, and say `finishRepeatable` or `dropRepeatable`
 * afterwards; an answer means that this was answered before. Refuses the key of another request, and one whose first
 * request is still under way; when that one was cut off nobody knows whether it took effect, so its key stays refused.
 */
export async function beginRepeatable(core: Core, request: RepeatableRequest, now: Date): Promise<FirstAnswer | null> {
  const { idempotencyRecord } = core.database.prisma;
  const place = placeOf(request);
  const { requestHash } = request;
  const createdAt = { lt: new Date(now.getTime() - KEPT_FOR_MS) };
  await idempotencyRecord.deleteMany({ where: { ...place, createdAt } });
  const { count } = await idempotencyRecord.createMany({
    data: [{ ...place, requestHash, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const first = await idempotencyRecord.findUnique({ where: { organizationId_actorId_key: place } });
  if (first !== null && first.requestHash !== requestHash) {
    throw new CoreError("idempotency_key_reused", { detail: "This key was used for another request." });
  }
  if (first === null || first.statusCode === null) {
    throw new CoreError("request_in_progress", { detail: "This was sent a moment ago and is still being worked on." });
  }
  return { statusCode: first.statusCode, response: first.response };
}

/** Keeps the answer for whoever asks again with the key. */
export async function finishRepeatable(core: Core, request: RepeatableRequest, answer: FirstAnswer): Promise<void> {
  const { statusCode, response } = answer;
  await core.database.prisma.idempotencyRecord.updateMany({
    where: placeOf(request),
    data: { statusCode, ...(response !== undefined && response !== null && { response }) },
  });
}

/** Gives the key back: the request was refused and changed nothing. */
export async function dropRepeatable(core: Core, request: RepeatableRequest): Promise<void> {
  await core.database.prisma.idempotencyRecord.deleteMany({ where: { ...placeOf(request), statusCode: null } });
}

function placeOf({ actor, key }: RepeatableRequest): { organizationId: string; actorId: string; key: string } {
  const { organizationId } = actor;
  if (actor.kind === "person") return { organizationId, actorId: actor.id, key };
  // By integration: its keys may be rotated between two attempts.
  if (actor.kind === "key") return { organizationId, actorId: actor.integrationId, key };
  throw new CoreError("forbidden");
}

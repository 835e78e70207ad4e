import type { SsoRefusal } from "@smartsupport/contracts";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { toCoreError } from "../http/to-core-error.ts";

/** A browser that was sent here shows a page, not a problem document: whatever stopped it is said on the sign-in page. */
export function backToSignIn(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isTooOften = toCoreError(error).code === "too_many_requests";
  if (!isTooOften) request.log.error({ err: error, requestId: request.id }, "the way by the provider failed");
  const refusal: SsoRefusal = isTooOften ? "too_many" : "failed";
  return reply.redirect(`/sign-in?refused=${refusal}`);
}

import type { FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "./send-problem.ts";
import { toCoreError } from "./to-core-error.ts";

/** Every error passes here once: logged once, answered as a problem document. Addresses are logged as patterns only. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toCoreError(error);
  const { code, status } = refusal;
  const facts = { requestId: request.id, method: request.method, route: request.routeOptions.url, code, status };
  if (status >= 500) request.log.error({ ...facts, err: error }, "request failed");
  else request.log.info(facts, "request refused");
  return sendProblem(request, reply, refusal);
}

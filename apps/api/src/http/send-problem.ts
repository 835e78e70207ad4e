import type { CoreError } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import { problemTitle, problemWords } from "./problem-title.ts";

/** Answers a refusal as RFC 9457 problem details. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: CoreError): FastifyReply {
  const { code, status, errors, facts } = error;
  const detail = error.message === code ? problemWords(code) : error.message;
  if (status === 401) reply.header("www-authenticate", "Bearer");
  if (typeof facts.retryAfterS === "number") reply.header("retry-after", facts.retryAfterS);
  if (status === 503 && !reply.hasHeader("retry-after")) reply.header("retry-after", "5");
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .removeHeader("etag")
    .type("application/problem+json; charset=utf-8")
    .send({
      ...facts,
      type: `urn:smartsupport:problem:${code}`,
      title: problemTitle(code),
      status,
      code,
      detail,
      errors,
      requestId: request.id,
    });
}

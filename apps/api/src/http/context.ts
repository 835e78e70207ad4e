import type { AnonymousCtx, Ctx, Origin } from "@smartsupport/core";
import type { FastifyRequest } from "fastify";

const USER_AGENT_LENGTH = 300;

/** From where a request came. */
export function originOf(request: FastifyRequest): Origin {
  const userAgent = request.headers["user-agent"] ?? "";
  return {
    requestId: request.id,
    address: request.ip,
    userAgent: userAgent.slice(0, USER_AGENT_LENGTH),
    host: request.hostname,
  };
}

/** The context of one request; with an actor wherever the operation asked for one. */
export function contextOf(request: FastifyRequest): AnonymousCtx | Ctx {
  const { actor, server } = request;
  const base = { core: server.core, now: new Date(), origin: originOf(request) };
  return actor ? { ...base, actor } : base;
}

import { ATTEMPT_LIFETIME_MS, type Core } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";

/** `lax`: the browser brings it along when the provider sends it back, which `strict` would not. */
function cookieOf({ publicUrl }: Core) {
  const secure = publicUrl.startsWith("https:");
  return {
    name: secure ? "__Host-smartsupport-oidc" : "smartsupport-oidc",
    options: { httpOnly: true, sameSite: "lax", secure, path: secure ? "/" : "/api/v1/auth/oidc" } as const,
  };
}

export function readOidcCookie(request: FastifyRequest): string | null {
  return request.cookies[cookieOf(request.server.core).name] ?? null;
}

/** Binds a way to the provider to this browser. */
export function setOidcCookie(reply: FastifyReply, browserSecret: string): void {
  const { name, options } = cookieOf(reply.server.core);
  reply.setCookie(name, browserSecret, { ...options, maxAge: ATTEMPT_LIFETIME_MS / 1000 });
}

export function clearOidcCookie(reply: FastifyReply): void {
  const { name, options } = cookieOf(reply.server.core);
  reply.clearCookie(name, options);
}

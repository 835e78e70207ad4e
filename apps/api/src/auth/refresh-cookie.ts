import type { Core, SignedIn } from "@smartsupport/core";
import type { FastifyReply, FastifyRequest } from "fastify";

/** `__Host-` binds the cookie to this very host, but browsers take it over https only and for all paths. */
function cookieOf({ publicUrl }: Core) {
  const secure = publicUrl.startsWith("https:");
  return {
    name: secure ? "__Host-smartsupport" : "smartsupport",
    options: { httpOnly: true, sameSite: "strict", secure, path: secure ? "/" : "/api/v1/auth" } as const,
  };
}

export function readRefreshCookie(request: FastifyRequest): string | null {
  return request.cookies[cookieOf(request.server.core).name] ?? null;
}

export function setRefreshCookie(reply: FastifyReply, { refreshToken, refreshExpiresAt }: SignedIn): void {
  const { name, options } = cookieOf(reply.server.core);
  reply.setCookie(name, refreshToken, { ...options, expires: refreshExpiresAt });
}

export function clearRefreshCookie(reply: FastifyReply): void {
  const { name, options } = cookieOf(reply.server.core);
  reply.clearCookie(name, options);
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance, FastifyReply } from "fastify";
import { ACCESS_TOKEN_LIFETIME_S, signAccessToken } from "../auth/access-tokens.ts";
import { clearRefreshCookie, readRefreshCookie, setRefreshCookie } from "../auth/refresh-cookie.ts";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";
import { refuseCrossSite } from "../plugins/same-origin.ts";

export function authRoutes(app: FastifyInstance): void {
  const guarded = (rateLimit: (typeof limits)[keyof typeof limits]) => ({
    onRequest: refuseCrossSite,
    config: { rateLimit },
  });
  route(
    app,
    operations.login,
    async ({ ctx, body, reply }) => grant(reply, await core.signIn(ctx, body)),
    guarded(limits.login),
  );
  route(
    app,
    operations.refresh,
    async ({ ctx, request, reply }) => {
      const token = readRefreshCookie(request);
      if (token === null) throw new core.CoreError("session_ended");
      return grant(reply, await core.refreshSession(ctx, token));
    },
    guarded(limits.refresh),
  );
  route(
    app,
    operations.logout,
    async ({ ctx, request, reply }) => {
      clearRefreshCookie(reply);
      await core.endSession(ctx, readRefreshCookie(request));
    },
    guarded(limits.refresh),
  );
}

/** Hands out a short access token in the body and the refresh token in the cookie, where no script reads it. */
function grant(reply: FastifyReply, signedIn: core.SignedIn): operations.SessionGrant {
  setRefreshCookie(reply, signedIn);
  return {
    accessToken: signAccessToken(reply.server, signedIn.person, signedIn.epoch),
    expiresIn: ACCESS_TOKEN_LIFETIME_S,
    user: signedIn.user,
  };
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { grant } from "../auth/grant.ts";
import { clearRefreshCookie, readRefreshCookie } from "../auth/refresh-cookie.ts";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";
import { refuseCrossSite } from "../plugins/same-origin.ts";

export function authRoutes(app: FastifyInstance): void {
  const own = { onRequest: refuseCrossSite };
  const guarded = (rateLimit: (typeof limits)[keyof typeof limits]) => ({
    ...own,
    config: { rateLimit },
  });
  route(
    app,
    operations.login,
    async ({ ctx, body, reply }) => {
      const answer = await core.signInByPassword(ctx, body);
      return "secondFactor" in answer ? answer : grant(reply, answer);
    },
    own,
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
    async ({ ctx, query, request, reply }) => {
      try {
        await core.endSession(ctx, readRefreshCookie(request), query.accountId);
      } catch (error) {
        // Whatever else fails, this browser forgets; but not who signed in since.
        if (!(error instanceof core.CoreError && error.code === "session_taken")) clearRefreshCookie(reply);
        throw error;
      }
      clearRefreshCookie(reply);
    },
    guarded(limits.refresh),
  );
}

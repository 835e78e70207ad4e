import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { backToSignIn } from "../auth/back-to-sign-in.ts";
import { clearOidcCookie, readOidcCookie, setOidcCookie } from "../auth/oidc-cookie.ts";
import { setRefreshCookie } from "../auth/refresh-cookie.ts";
import { contextOf } from "../http/context.ts";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";

/** Longer than any code of a provider; nothing of it is kept or logged. */
const MOST_QUERY = 8_000;

/** Signing in by an outside provider: the two places that browsers are sent to, and what admins and owners set up. */
export function singleSignOnRoutes(app: FastifyInstance): void {
  const browsing = { schema: { hide: true }, config: { rateLimit: limits.login }, errorHandler: backToSignIn };
  const guarded = { config: { rateLimit: limits.login } };

  app.get<{ Querystring: { to?: unknown } }>("/auth/oidc/start", browsing, async (request, reply) => {
    try {
      const way = await core.goToProvider(contextOf(request), request.query.to);
      if (way === null) return reply.redirect("/sign-in");
      setOidcCookie(reply, way.browserSecret);
      return reply.redirect(way.url);
    } catch (error) {
      request.log.warn({ why: core.whyItFailed(error), requestId: request.id }, "the provider does not open");
      return reply.redirect("/sign-in?refused=failed");
    }
  });

  app.get("/auth/oidc/callback", browsing, async (request, reply) => {
    const query = new URLSearchParams(request.url.split("?").slice(1).join("?").slice(0, MOST_QUERY));
    clearOidcCookie(reply);
    const way = { query, browserSecret: readOidcCookie(request) };
    const came = await core.comeBack(contextOf(request), way).catch((error: unknown) => {
      // A browser that was sent here shows a page, not a problem document.
      request.log.error({ err: error, requestId: request.id }, "the way back from the provider failed");
      return { kind: "refused", from: "sign-in", refusal: "failed" } satisfies core.CameBack as core.CameBack;
    });
    if (came.kind === "tested") return reply.redirect("/admin/sign-in?tested");
    if (came.kind === "linked") return reply.redirect("/profile?linked");
    if (came.kind === "refused") {
      if (came.why) request.log.warn({ why: came.why, requestId: request.id }, "the provider was not believed");
      return reply.redirect(`${came.from === "link" ? "/profile" : "/sign-in"}?refused=${came.refusal}`);
    }
    setRefreshCookie(reply, came.signedIn);
    return reply.redirect(came.to);
  });

  route(app, operations.getSingleSignOn, ({ ctx }) => core.getSingleSignOn(ctx));
  route(app, operations.saveSingleSignOn, ({ ctx, body }) => core.saveSingleSignOn(ctx, body));
  route(app, operations.switchSingleSignOn, ({ ctx, body }) => core.switchSingleSignOn(ctx, body));
  route(
    app,
    operations.testSingleSignOn,
    async ({ ctx, reply }) => goAway(await core.goAndTest(ctx), (secret) => setOidcCookie(reply, secret)),
    guarded,
  );
  route(app, operations.getMySingleSignOn, ({ ctx }) => core.getMySingleSignOn(ctx));
  route(
    app,
    operations.linkSingleSignOn,
    async ({ ctx, body, reply }) => goAway(await core.goAndLink(ctx, body), (secret) => setOidcCookie(reply, secret)),
    guarded,
  );
}

function goAway({ url, browserSecret }: core.WayToProvider, bind: (browserSecret: string) => void): { url: string } {
  bind(browserSecret);
  return { url };
}

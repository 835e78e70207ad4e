import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import { type Core, openSessionRegistry } from "@smartsupport/core";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { apiRoutes } from "./api.ts";
import type { ApiSettings } from "./api-settings.ts";
import { registerAccessTokens } from "./auth/access-tokens.ts";
import "./http/fastify.ts";
import { auditRefusal } from "./http/audit-refusal.ts";
import { handleError } from "./http/error-handler.ts";
import { answerUnknown } from "./http/not-found.ts";
import { keepRouteBook } from "./http/route-book.ts";
import { toCoreError } from "./http/to-core-error.ts";
import { liveRoutes } from "./live/live.routes.ts";
import { documentationRoutes } from "./openapi/documentation.routes.ts";
import { registerOpenApi } from "./openapi/register-openapi.ts";
import { registerCompression } from "./plugins/compression.ts";
import { registerCrossOrigin } from "./plugins/cross-origin.ts";
import { loggerOptions } from "./plugins/logging.ts";
import { registerMetrics } from "./plugins/metrics.ts";
import { registerRateLimits } from "./plugins/rate-limits.ts";
import { registerRequestIds } from "./plugins/request-ids.ts";
import { registerSecurityHeaders } from "./plugins/security-headers.ts";
import { healthRoutes } from "./routes/health.routes.ts";
import { hasPage, pageRoutes } from "./routes/page.routes.ts";

export type { ApiSettings } from "./api-settings.ts";

const BODY_LIMIT_BYTES = 2 ** 20;

/** Builds the API on an open core, ready to listen or to be injected into. Closing it leaves the core open. */
export async function buildApp({ core, settings }: { core: Core; settings: ApiSettings }): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger: loggerOptions(settings),
    // Refusals and failures are logged, once, by the error handler; what went well is counted by the metrics.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    // One logger for all requests: lines about one carry its id themselves.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    frameworkErrors: (error, request, reply) => {
      handleError(error, request, reply as never);
    },
    // A keep-alive socket that sends nothing must not hold up the end of the process.
    forceCloseConnections: "idle",
  });
  app.decorate("core", core);
  app.decorate("settings", settings);
  const sessions = openSessionRegistry(core);
  app.decorate("sessions", sessions);
  app.addHook("onClose", () => sessions.close());
  app.decorateRequest("actor", null);
  app.setErrorHandler(async (error, request, reply) => {
    await auditRefusal(request, toCoreError(error));
    return handleError(error, request, reply);
  });

  const book = keepRouteBook(app);
  registerRequestIds(app);
  await registerSecurityHeaders(app);
  await registerCrossOrigin(app);
  await registerCompression(app);
  await registerRateLimits(app);
  await app.register(cookie);
  await registerAccessTokens(app);
  registerMetrics(app);
  await registerOpenApi(app);
  await liveRoutes(app);

  healthRoutes(app);
  await app.register(apiRoutes, { prefix: "/api/v1", ...settings });
  if (settings.isDocumentationServed) await documentationRoutes(app);
  const { webDir } = settings;
  const isPageServed = hasPage(webDir);
  if (isPageServed) await pageRoutes(app, webDir);
  app.setNotFoundHandler(answerUnknown(book, isPageServed));
  await app.ready();
  return app;
}

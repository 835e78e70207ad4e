import { checkReadiness } from "@smartsupport/core";
import type { FastifyInstance } from "fastify";

/**
 * `live`: the process answers. `ready`: its database does, too, with every migration applied. The queue is not asked:
 * the API never talks to it.
 */
export function healthRoutes(app: FastifyInstance): void {
  app.get("/health/live", { schema: { hide: true } }, async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "ok" }),
  );
  app.get("/health/ready", { schema: { hide: true } }, async (_request, reply) => {
    const readiness = await checkReadiness(app.core);
    return reply
      .code(readiness.isReady ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: readiness.isReady ? "ok" : "not ready", checks: readiness.checks });
  });
}

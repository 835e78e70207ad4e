import { timingSafeEqual } from "node:crypto";
import { CoreError } from "@smartsupport/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const DURATION_BUCKETS_S = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
/** Whoever comes through a proxy on this machine is not this machine. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/** Counts answers by route and status; `/metrics` shows them to this machine, or to whoever has the token. */
export function registerMetrics(app: FastifyInstance): void {
  const registry = new Registry();
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: DURATION_BUCKETS_S,
    registers: [registry],
  });
  watchPool(app, registry);
  collectDefaultMetrics({ register: registry });

  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unknown";
    durations.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
    done();
  });
  app.addHook("onClose", () => registry.clear());

  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request)) throw new CoreError("not_found");
    return reply
      .header("cache-control", "no-store")
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

function watchPool(app: FastifyInstance, registry: Registry): void {
  const { pool } = app.core.database;
  const gauge = new Gauge({
    name: "database_connections",
    help: "Connections of this process to the database",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      gauge.labels("open").set(pool.totalCount);
      gauge.labels("idle").set(pool.idleCount);
      gauge.labels("waiting").set(pool.waitingCount);
    },
  });
}

function mayRead(request: FastifyRequest): boolean {
  const { metricsToken } = request.server.settings;
  if (metricsToken !== null) return isSame(request.headers.authorization ?? "", `Bearer ${metricsToken}`);
  return LOOPBACK.has(request.socket.remoteAddress ?? "") && FORWARDED.every((name) => !(name in request.headers));
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

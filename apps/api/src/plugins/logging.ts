import type { FastifyRequest, FastifyServerOptions } from "fastify";
import { stdSerializers } from "pino";
import type { ApiSettings } from "../api-settings.ts";
import { scrub } from "./scrub.ts";

/** What Fastify logs with: requests by their pattern, never an address with its query; errors without secrets. */
export function loggerOptions({ log }: ApiSettings): FastifyServerOptions["logger"] {
  return {
    level: log.level,
    ...(log.stream ? { stream: log.stream } : {}),
    base: { service: "api" },
    redact: {
      paths: [
        "*.authorization",
        "*.cookie",
        "*.password",
        "*.token",
        "*.secret",
        "req.headers",
        "res.headers",
        "err.config",
        "err.meta",
        "err.facts",
      ],
      remove: true,
    },
    serializers: { req: logRequest, err: logError },
  };
}

function logRequest(request: FastifyRequest) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url };
}

function logError(error: Error) {
  const { type, message, stack } = stdSerializers.err(error);
  const code: unknown = Reflect.get(error, "code");
  return { type, code, message: scrub(message), stack: scrub(stack) };
}

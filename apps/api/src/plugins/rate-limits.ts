import rateLimit, { type RateLimitOptions } from "@fastify/rate-limit";
import { CoreError } from "@smartsupport/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sharedCounters } from "./shared-counters.ts";

const MINUTE_MS = 60_000;

/**
 * What guesses and floods: counted by address, by all processes together. Passwords are counted by core, by address and
 * e-mail at once.
 */
export const limits = {
  login: { max: 60, timeWindow: MINUTE_MS, groupId: "login" },
  refresh: { max: 120, timeWindow: MINUTE_MS, groupId: "refresh" },
  register: { max: 30, timeWindow: 10 * MINUTE_MS, groupId: "register" },
  resets: { max: 20, timeWindow: 10 * MINUTE_MS, groupId: "resets" },
  passwordChecks: { max: 60, timeWindow: MINUTE_MS, groupId: "password-checks" },
  tokens: { max: 30, timeWindow: MINUTE_MS, groupId: "tokens" },
  uploads: { max: 120, timeWindow: MINUTE_MS, groupId: "uploads" },
} as const satisfies Record<string, RateLimitOptions>;

/** A registration or a profile may carry a photo of 4,000,000 characters. */
export const PHOTO_BODY_BYTES = 5 * 2 ** 20;

/** Guards the routes that ask for it; all others go free of charge. */
export async function registerRateLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    store: sharedCounters(app.core),
    keyGenerator: (request: FastifyRequest) => `address:${request.ip}:`,
    errorResponseBuilder: () => new CoreError("too_many_requests"),
    addHeaders: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
  });
}

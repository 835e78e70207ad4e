import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from "@fastify/rate-limit";
import { type Core, countHits } from "@smartsupport/core";

/**
 * Counts of rate limits in the database, so that all processes count together. The core's `quotaFactor` widens every quota:
 * the counting stays as it is, so that a load test measures it too.
 */
export function sharedCounters(core: Core): FastifyRateLimitStoreCtor {
  return class implements FastifyRateLimitStore {
    incr(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], windowMs: number): void {
      countHits(core, [key], windowMs, new Date()).then(
        ([hits]) =>
          done(null, { current: Math.ceil((hits?.count ?? 1) / core.quotaFactor), ttl: hits?.ttlMs ?? windowMs }),
        (error: Error) => done(error),
      );
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}

import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";

const MAX_EVENT_LOOP_DELAY_MS = 3000;
const RETRY_AFTER_S = 5;

/** Turns requests away while the process is too far behind to answer them in time. */
export async function registerUnderPressure(
  app: FastifyInstance,
  maxEventLoopDelay = MAX_EVENT_LOOP_DELAY_MS,
): Promise<void> {
  await app.register(underPressure, { maxEventLoopDelay, retryAfter: RETRY_AFTER_S });
}

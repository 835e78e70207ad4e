import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";

const MAX_EVENT_LOOP_DELAY_MS = 3000;
const RETRY_AFTER_S = 5;

/** Turns requests away while the process is too far behind to answer them in time. */
export async function registerUnderPressure(app: FastifyInstance): Promise<void> {
  const { maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS } = app.settings;
  await app.register(underPressure, { maxEventLoopDelay: maxEventLoopDelayMs, retryAfter: RETRY_AFTER_S });
}

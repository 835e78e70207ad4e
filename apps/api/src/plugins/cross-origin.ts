import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

const DAY_S = 24 * 60 * 60;

/** Lets pages of the configured addresses call the API, and no others. The desk's own page needs none of this. */
export async function registerCrossOrigin(app: FastifyInstance): Promise<void> {
  if (app.settings.corsOrigins.length === 0) return;
  await app.register(cors, {
    origin: [...app.settings.corsOrigins],
    credentials: true,
    methods: ["GET", "POST", "PATCH", "PUT", "DELETE"],
    allowedHeaders: ["authorization", "content-type", "if-match", "idempotency-key", "range"],
    exposedHeaders: ["etag", "x-request-id", "retry-after", "content-disposition", "idempotent-replayed"],
    maxAge: DAY_S,
  });
}

import { z } from "zod";
import { address, flag, list, origin, port, text } from "./fields.ts";
import { mailFields } from "./mail-settings.ts";
import { secret } from "./secret.ts";
import { trustProxy } from "./trust-proxy.ts";

const postgres = address("postgresql://user:password@host:5432/database", "postgres:", "postgresql:");

/** Every setting, as the environment writes it. Each is explained in .env.example; a test compares the two. */
export const settingsFields = z.object({
  NODE_ENV: text.optional(),
  PORT: port.default(3000),
  HOST: text.default("127.0.0.1"),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: text.default(".data"),
  DATABASE_URL: postgres.optional(),
  DATABASE_MIGRATE_URL: postgres.optional(),
  REDIS_URL: address("redis://host:6379", "redis:", "rediss:").optional(),
  JWT_SECRET: secret.optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: text.min(8, "is at least 8 characters long").optional(),
  WORKFLOW_SYSTEM_URL: origin.optional(),
  WEB_DIR: text.optional(),
  TRUST_PROXY: trustProxy.default(false),
  CORS_ORIGINS: list.pipe(z.array(origin)).default([]),
  API_DOCS: flag.optional(),
  HEARTBEAT_FILE: text.optional(),
  METRICS_TOKEN: text.min(16, "is at least 16 characters long").optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "is trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  ...mailFields,
});

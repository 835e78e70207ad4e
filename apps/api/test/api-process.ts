import { openCore } from "@smartsupport/core";
import { buildApp } from "../src/app.ts";

// The API in a process of its own that a test can kill, and that turns nobody away on a busy machine.
const { DATABASE_URL = "", FILES_DIR = "", SECRET = "", PORT } = process.env;
const core = openCore({
  databaseUrl: DATABASE_URL,
  filesDir: FILES_DIR,
  secret: SECRET,
  publicUrl: "https://desk.test",
  isDemo: false,
  quotaFactor: 100,
});
const app = await buildApp({
  core,
  settings: {
    corsOrigins: [],
    trustProxy: false,
    isDocumentationServed: false,
    metricsToken: null,
    webDir: null,
    log: { level: "error" },
    maxEventLoopDelayMs: 0,
  },
});
process.send?.({ address: await app.listen({ host: "127.0.0.1", port: Number(PORT) }) });

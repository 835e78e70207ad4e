import { buildApp } from "@smartsupport/api";
import { openCore } from "@smartsupport/core";
import { serve } from "./serve.ts";

export type DeskGiven = { databaseUrl: string; poolSize: number; secret: string; filesDir: string; webDir?: string };

/** The desk's own API, as it ships, but for the quotas: a load would only measure the refusals. */
serve<DeskGiven>(async ({ databaseUrl, poolSize, secret, filesDir, webDir }) => {
  const core = openCore({
    databaseUrl,
    poolSize,
    filesDir,
    secret,
    publicUrl: "http://127.0.0.1",
    isDemo: false,
    quotaFactor: 1_000_000,
  });
  const app = await buildApp({
    core,
    settings: {
      corsOrigins: [],
      trustProxy: false,
      isDocumentationServed: false,
      metricsToken: null,
      webDir: webDir ?? null,
      log: { level: "warn" },
    },
  });
  return { app, end: () => core.close() };
});

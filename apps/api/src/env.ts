import { join } from "node:path";
import type { CoreSettings } from "@smartsupport/core";
import { readProcessSettings } from "@smartsupport/core/settings";
import type { ApiSettings } from "./api-settings.ts";

export type ApiEnv = { core: CoreSettings; api: ApiSettings; listen: { host: string; port: number } };

/** Everything the process is told from outside. Throws SettingsError, in words, when something is missing or wrong. */
export function readEnv(environment: Readonly<Record<string, string | undefined>>): ApiEnv {
  const settings = readProcessSettings(environment);
  return {
    core: {
      databaseUrl: settings.databaseUrl,
      filesDir: join(settings.dataDir, "files"),
      secret: settings.secret,
      publicUrl: settings.publicUrl,
      isDemo: settings.isDemo,
      demo:
        settings.demoPassword === null
          ? null
          : {
              password: settings.demoPassword,
              workflowSystemUrl: settings.workflowSystemUrl,
            },
    },
    api: {
      corsOrigins: settings.corsOrigins,
      trustProxy: settings.trustProxy,
      isDocumentationServed: settings.isDocumentationServed,
      metricsToken: settings.metricsToken,
      webDir: settings.webDir,
      log: { level: settings.logLevel },
    },
    listen: { host: settings.host, port: settings.port },
  };
}

import type { z } from "zod";
import type { MailSettings } from "./mail-settings.ts";
import type { settingsFields } from "./settings-fields.ts";

/** What a SmartSupport process is told by its environment. Null: not set, so that the launcher chooses. */
export type Settings = {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  /** Scheme, host and port under which people reach the desk. */
  readonly publicUrl: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** Folder of the built page, absolute, that the API serves; null: the API alone. */
  readonly webDir: string | null;
  readonly databaseUrl: string | null;
  /** Connects as the owner of the tables. Only migrating needs it; falls back to `databaseUrl`. */
  readonly databaseMigrateUrl: string | null;
  /** Null: queues run on PostgreSQL. */
  readonly redisUrl: string | null;
  readonly secret: string | null;
  readonly isDemo: boolean | null;
  readonly demoPassword: string | null;
  /** Where a demo's example workflow system shows what it received. */
  readonly workflowSystemUrl: string | null;
  readonly mail: MailSettings;
  /** False: nobody's forwarding headers are believed. */
  readonly trustProxy: false | string[];
  readonly corsOrigins: readonly string[];
  /** Serves the API's document and the page to read it on. */
  readonly isDocumentationServed: boolean;
  /** Lets other machines read /metrics; null: only this one. */
  readonly metricsToken: string | null;
  /** The worker touches it while queue and clock answer, for whoever watches over it; null: nobody does. */
  readonly heartbeatFile: string | null;
  readonly logLevel: string;
};

export type SettingsFields = z.infer<typeof settingsFields>;

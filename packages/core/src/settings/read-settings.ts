import { resolve } from "node:path";
import type { z } from "zod";
import { isLoopback } from "./loopback.ts";
import { mailOf } from "./mail-settings.ts";
import type { Settings, SettingsFields } from "./settings.ts";
import { SettingsError } from "./settings-error.ts";
import { settingsFields } from "./settings-fields.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A process that serves or works: the launcher, or whoever starts it by hand, has chosen everything. */
export type ProcessSettings = Settings & {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly isDemo: boolean;
};

/** Reads the settings from an environment. Throws SettingsError with every problem at once; an empty word is not set. */
export function readSettings(environment: Environment): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = settingsFields.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map(problemOf));
  const problems: string[] = [];
  const settings = assemble(parsed.data, (problem) => problems.push(problem));
  problems.push(...contradictions(parsed.data, settings));
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** As `readSettings`, for the API and the worker: the database and the secret must be given. */
export function readProcessSettings(environment: Environment): ProcessSettings {
  const settings = readSettings(environment);
  const { databaseUrl, secret } = settings;
  if (databaseUrl !== null && secret !== null) {
    return { ...settings, databaseUrl, secret, isDemo: settings.isDemo ?? false };
  }
  const missing = [databaseUrl === null ? "DATABASE_URL" : [], secret === null ? "JWT_SECRET" : []].flat();
  throw new SettingsError(missing.map((name) => `${name} is needed when this process is started by itself`));
}

function assemble(fields: SettingsFields, refuse: (problem: string) => void): Settings {
  return {
    isProduction: fields.NODE_ENV === "production",
    port: fields.PORT,
    host: fields.HOST,
    publicUrl:
      fields.PUBLIC_URL ?? `http://${fields.HOST.includes(":") ? `[${fields.HOST}]` : fields.HOST}:${fields.PORT}`,
    dataDir: resolve(fields.DATA_DIR),
    webDir: fields.WEB_DIR === undefined ? null : resolve(fields.WEB_DIR),
    databaseUrl: fields.DATABASE_URL ?? null,
    databaseMigrateUrl: fields.DATABASE_MIGRATE_URL ?? null,
    redisUrl: fields.REDIS_URL ?? null,
    secret: fields.JWT_SECRET ?? null,
    isDemo: fields.DEMO ?? null,
    demoPassword: fields.DEMO_PASSWORD ?? null,
    workflowSystemUrl: fields.WORKFLOW_SYSTEM_URL ?? null,
    mail: mailOf(fields, refuse),
    trustProxy: fields.TRUST_PROXY,
    corsOrigins: fields.CORS_ORIGINS,
    isDocumentationServed: fields.API_DOCS ?? fields.DEMO ?? false,
    metricsToken: fields.METRICS_TOKEN ?? null,
    heartbeatFile: fields.HEARTBEAT_FILE ?? null,
    logLevel: fields.LOG_LEVEL,
  };
}

/** What each setting allows by itself but not together with another. */
function contradictions(fields: SettingsFields, settings: Settings): string[] {
  const isDemoOpen = settings.isDemo === true && !isLoopback(settings.host);
  return [
    settings.isProduction && settings.secret === null ? "JWT_SECRET is needed when NODE_ENV is production" : [],
    isDemoOpen ? `DEMO=1 lets anybody sign in, so HOST must be 127.0.0.1, not ${settings.host}` : [],
    fields.DATABASE_MIGRATE_URL !== undefined && fields.DATABASE_URL === undefined
      ? "DATABASE_URL is needed beside DATABASE_MIGRATE_URL"
      : [],
    settings.publicUrl.includes("0.0.0.0") ? "PUBLIC_URL is needed when HOST is every address of the machine" : [],
  ].flat();
}

/** The value itself is never repeated: it may be a secret. */
function problemOf(issue: z.core.$ZodIssue): string {
  return `${issue.path[0]?.toString() ?? "?"} ${issue.message}`;
}

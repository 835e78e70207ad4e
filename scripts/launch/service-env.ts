import type { Settings } from "@smartsupport/core/settings";
import { deskSecret } from "./desk-secret.ts";

export type Chosen = {
  readonly appUrl: string;
  readonly isDemo: boolean;
  readonly demoPassword: string;
  readonly webDir: string | null;
  /** Of the example workflow system; null: none runs along. */
  readonly workflowSystemUrl: string | null;
};

/** The environment of API and worker: the settings with everything chosen that was left open. The owner's address is not in it. */
export async function serviceEnv(settings: Settings, chosen: Chosen): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_MIGRATE_URL: _ownersAlone, ...rest } = process.env;
  return {
    ...rest,
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: chosen.appUrl,
    JWT_SECRET: await deskSecret(settings),
    DEMO: chosen.isDemo ? "1" : "0",
    ...(chosen.isDemo ? { DEMO_PASSWORD: chosen.demoPassword } : {}),
    ...(chosen.workflowSystemUrl === null ? {} : { WORKFLOW_SYSTEM_URL: chosen.workflowSystemUrl }),
    ...(chosen.webDir === null ? {} : { WEB_DIR: chosen.webDir }),
  };
}

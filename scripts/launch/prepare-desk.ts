import { join } from "node:path";
import type { Settings } from "@smartsupport/core/settings";
import { applyMigrations } from "@smartsupport/database/migrate";
import { root } from "../setup/root.mjs";
import { prepareDataFolder } from "./data-folder.ts";
import { decideDemo } from "./decide-demo.ts";
import type { Ending } from "./ending.ts";
import { lockDataFolder } from "./instance-lock.ts";
import { keptWord, readablePassword } from "./kept-word.ts";
import { openLaunchDatabase } from "./open-database.ts";
import { requireFreePort } from "./require-free-port.ts";
import { seedDemo } from "./seed-demo.ts";
import { serviceEnv } from "./service-env.ts";
import { step } from "./step.ts";
import {
  chooseWorkflowPort,
  keepWorkflowSystem,
  readWorkflowSystem,
  type WorkflowSystem,
  workflowUrl,
} from "./workflow-system.ts";

export type PreparedDesk = {
  /** The environment of API and worker. */
  readonly env: NodeJS.ProcessEnv;
  readonly isEmbedded: boolean;
  /** Null: not a demo. */
  readonly demoPassword: string | null;
  readonly workflow: WorkflowSystem | null;
};

/** Everything that must stand before API and worker start: data folder, database, migrations, demo organization. */
export async function prepareDesk(settings: Settings, webDir: string | null, ending: Ending): Promise<PreparedDesk> {
  const { dataDir } = settings;
  await prepareDataFolder(dataDir);
  ending.add("data folder", await lockDataFolder(dataDir, settings.publicUrl));
  await requireFreePort(settings.host, settings.port);
  const database = await step("Starting the database", () => openLaunchDatabase(settings));
  ending.add("database", database.stop);
  const migrationsDir = join(root, "prisma", "migrations");
  await step("Bringing the database to this version", () => applyMigrations({ ...database, migrationsDir }));
  const isDemo = await decideDemo(settings, database);
  const demoPassword = await keptWord(dataDir, "demo-password", () => settings.demoPassword ?? readablePassword());
  if (isDemo && settings.demoPassword !== null && settings.demoPassword !== demoPassword) {
    console.log("  DEMO_PASSWORD is not what this demo was made with; its people keep theirs.");
  }
  const chosen = { appUrl: database.appUrl, isDemo, demoPassword, webDir };
  const { isEmbedded } = database;
  if (!isDemo) {
    const env = await serviceEnv(settings, { ...chosen, workflowSystemUrl: null });
    return { env, isEmbedded, demoPassword: null, workflow: null };
  }
  const kept = await readWorkflowSystem(dataDir);
  const port = kept?.port ?? (await chooseWorkflowPort(settings.port));
  const env = await serviceEnv(settings, { ...chosen, workflowSystemUrl: workflowUrl(port) });
  const access = await seedDemo(database, env, dataDir, { password: demoPassword, workflowUrl: workflowUrl(port) });
  const workflow = access === null ? kept : { ...access, port };
  if (access !== null) await keepWorkflowSystem(dataDir, { ...access, port });
  return { env, isEmbedded, demoPassword, workflow };
}

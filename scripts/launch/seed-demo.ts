import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { WorkflowAccess } from "../../prisma/seed/connect-workflow-system.ts";
import { LaunchError } from "./launch-error.ts";
import type { LaunchDatabase } from "./open-database.ts";
import { step } from "./step.ts";

/** Fills an empty demo database by calling the commands. Null where there are organizations already. */
export async function seedDemo(
  database: LaunchDatabase,
  env: NodeJS.ProcessEnv,
  dataDir: string,
  options: { readonly password: string; readonly workflowUrl: string },
): Promise<WorkflowAccess | null> {
  const unfinished = join(dataDir, "seeding");
  if (existsSync(unfinished)) {
    throw new LaunchError(
      `An earlier start was ended while it made the demo organization, which is now half there. ${database.isEmbedded ? `Remove ${dataDir}` : "Empty the database"} and start again.`,
    );
  }
  if (await hasOrganizations(database.ownerUrl)) return null;
  return step("Making a demo organization", async () => {
    // Only now: a start that seeds nothing need not load all of core.
    const { openCore } = await import("@smartsupport/core");
    const { seedDemo: seed } = await import("../../prisma/seed/main.ts");
    const core = openCore({
      databaseUrl: database.appUrl,
      filesDir: join(dataDir, "files"),
      secret: env.JWT_SECRET ?? "",
      publicUrl: env.PUBLIC_URL ?? "",
      isDemo: true,
    });
    try {
      await writeFile(unfinished, "");
      const { workflow } = await seed(core, { ...options, log: () => undefined });
      await rm(unfinished);
      return workflow;
    } finally {
      await core.close();
    }
  });
}

async function hasOrganizations(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ has: boolean }>("SELECT EXISTS (SELECT FROM organization) AS has");
    return rows[0]?.has ?? false;
  } finally {
    await client.end();
  }
}

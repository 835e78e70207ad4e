import { join } from "node:path";
import { applyMigrations } from "@smartsupport/database/migrate";
import { decideDemo } from "./launch/decide-demo.ts";
import { explain } from "./launch/explain.ts";
import { loadSettings } from "./launch/load-settings.ts";
import { openLaunchDatabase } from "./launch/open-database.ts";
import { root } from "./setup/root.mjs";

// npm run db:migrate: brings the database of the settings to this version and ends. `npm start` does it by itself; this is for
// desks whose API and worker are started one by one, as docker-compose.yml does.

try {
  const settings = loadSettings();
  const database = await openLaunchDatabase(settings);
  try {
    const { applied } = await applyMigrations({ ...database, migrationsDir: join(root, "prisma", "migrations") });
    console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
    await decideDemo(settings, database);
  } finally {
    await database.stop();
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

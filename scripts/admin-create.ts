import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { inviteFirstAdmin, openCore } from "@smartsupport/core";
import type { Settings } from "@smartsupport/core/settings";
import { applyMigrations, fixInstallation } from "@smartsupport/database/migrate";
import { prepareDataFolder } from "./launch/data-folder.ts";
import { deskSecret } from "./launch/desk-secret.ts";
import { explain } from "./launch/explain.ts";
import { LaunchError } from "./launch/launch-error.ts";
import { loadSettings } from "./launch/load-settings.ts";
import { openLaunchDatabase } from "./launch/open-database.ts";
import { root } from "./setup/root.mjs";

// npm run admin:create -- --email=ana@company.com --first=Ana --last=Cruz --organization="The Company"
// Prints the invitation of a real desk's first admin, whether the desk runs or not. The link is for that person's eyes only.

const OPTIONS = {
  email: { type: "string" },
  first: { type: "string" },
  last: { type: "string" },
  organization: { type: "string" },
} as const;

const DEMO =
  "This desk is a demo; its people are the demo's. For a real desk begin with another database: set DEMO=0 and DATA_DIR.";

try {
  const { values } = parseArgs({ options: OPTIONS });
  const email = values.email ?? (await askForEmail());
  const { link, expiresAt } = await invite(loadSettings(), { ...values, email });
  console.log(
    `\nOpen this within three days, until ${expiresAt.toLocaleString()}, to set the password:\n\n  ${link}\n`,
  );
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function invite(
  settings: Settings,
  who: { email: string; first?: string; last?: string; organization?: string },
) {
  await prepareDataFolder(settings.dataDir);
  const database = await openLaunchDatabase(settings);
  try {
    await applyMigrations({ ...database, migrationsDir: join(root, "prisma", "migrations") });
    if ((await fixInstallation(database.ownerUrl, false)).isDemo) throw new LaunchError(DEMO);
    const core = openCore({
      databaseUrl: database.appUrl,
      filesDir: join(settings.dataDir, "files"),
      secret: await deskSecret(settings),
      publicUrl: settings.publicUrl,
      isDemo: false,
    });
    try {
      const { email, first: firstName, last: lastName, organization: organizationName } = who;
      return await inviteFirstAdmin({ core, now: new Date() }, { email, firstName, lastName, organizationName });
    } finally {
      await core.close();
    }
  } finally {
    await database.stop();
  }
}

async function askForEmail(): Promise<string> {
  if (process.stdin.isTTY !== true) throw new LaunchError("Whom? npm run admin:create -- --email=ana@company.com");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const email = await terminal.question("E-mail of the first admin: ");
  terminal.close();
  return email.trim();
}

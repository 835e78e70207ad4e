import { isLoopback, type Settings } from "@smartsupport/core/settings";
import { fixInstallation, readInstallation } from "@smartsupport/database/migrate";
import { LaunchError } from "./launch-error.ts";
import type { LaunchDatabase } from "./open-database.ts";

/**
 * Whether this desk is a demo. Decided when its database is made, by DEMO or else by whether the database is the embedded
 * one; later only found out. A demo is never opened to other machines.
 */
export async function decideDemo(settings: Settings, database: LaunchDatabase): Promise<boolean> {
  const wanted = settings.isDemo ?? (database.isEmbedded && !settings.isProduction);
  const found = await readInstallation(database.ownerUrl);
  const isDemo = found?.isDemo ?? wanted;
  if (settings.isDemo !== null && settings.isDemo !== isDemo) throw new LaunchError(otherKind(isDemo));
  if (isDemo && !isLoopback(settings.host)) throw new LaunchError(openDemo(settings.host));
  return (await fixInstallation(database.ownerUrl, isDemo)).isDemo;
}

function otherKind(isDemo: boolean): string {
  return isDemo
    ? "This database was made as a demo and stays one. For a real desk begin with another: set DATA_DIR or DATABASE_URL, and DEMO=0."
    : "This database was made as a real desk, so DEMO=1 is refused. For a demo begin with another: set DATA_DIR.";
}

function openDemo(host: string): string {
  return `A demo lets anybody in, so it only listens on this machine: HOST=${host} is refused. For a real desk set DEMO=0; if its database was made as a demo already, set DATA_DIR or DATABASE_URL to another.`;
}

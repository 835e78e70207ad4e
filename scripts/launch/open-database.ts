import type { Settings } from "@smartsupport/core/settings";
import { openEmbedded } from "@smartsupport/database/embedded";

export type LaunchDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly isEmbedded: boolean;
  stop(): Promise<void>;
};

/** The database of the settings, or the embedded one, started or adopted. */
export async function openLaunchDatabase(settings: Settings): Promise<LaunchDatabase> {
  if (settings.databaseUrl !== null) {
    const ownerUrl = settings.databaseMigrateUrl ?? settings.databaseUrl;
    return { ownerUrl, appUrl: settings.databaseUrl, isEmbedded: false, stop: async () => undefined };
  }
  const embedded = await openEmbedded({ dataDir: settings.dataDir, log: console.log });
  return { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, isEmbedded: true, stop: embedded.stop };
}

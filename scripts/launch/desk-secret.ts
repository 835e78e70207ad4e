import type { Settings } from "@smartsupport/core/settings";
import { keptWord, longSecret } from "./kept-word.ts";

/** The secret of the settings, or the one kept in the data folder, made on the first call. */
export async function deskSecret(settings: Settings): Promise<string> {
  return settings.secret ?? (await keptWord(settings.dataDir, "jwt-secret", longSecret));
}

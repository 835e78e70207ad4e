import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSettings, type Settings } from "@smartsupport/core/settings";
import { root } from "../setup/root.mjs";
import { LaunchError } from "./launch-error.ts";

/** The settings of the environment and, where it is silent, of `.env`. Throws SettingsError with all that is wrong. */
export function loadSettings(): Settings {
  const file = join(root, ".env");
  if (existsSync(file)) {
    try {
      process.loadEnvFile(file);
    } catch (error) {
      throw new LaunchError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
    }
  }
  return readSettings(process.env);
}

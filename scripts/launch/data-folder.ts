import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { LaunchError } from "./launch-error.ts";

/**
 * Makes the data folder, closed to other people; when root makes it, they may pass through, since PostgreSQL then runs as
 * another user inside. Says clearly when it cannot be written to.
 */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new LaunchError(
      `The data folder ${dataDir} cannot be written to${why}. Give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
}

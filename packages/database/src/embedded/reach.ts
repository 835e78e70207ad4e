import { join } from "node:path";
import type { Identity } from "./identity.ts";
import { runProgram } from "./run-program.ts";

/**
 * Whether that user may enter the folder and read in it. The system itself is asked, as that user: modes, groups, access
 * lists and mounts all count, and no reading of mode bits gets them all right.
 */
export async function canReach(identity: Identity, folder: string): Promise<boolean> {
  if (identity.uid === undefined) return true;
  const { code } = await runProgram("/bin/sh", ["-c", 'test -x "$1" && test -r "$1"', "sh", folder], identity);
  return code === 0;
}

/** As `canReach`, but it suffices to pass through the folder. */
export async function canPass(identity: Identity, folder: string): Promise<boolean> {
  if (identity.uid === undefined) return true;
  const { code } = await runProgram("/bin/sh", ["-c", 'test -x "$1"', "sh", join(folder, ".")], identity);
  return code === 0;
}

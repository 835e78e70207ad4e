import { endLapsed } from "@smartsupport/database";
import type { Core } from "../context.ts";

/** Lets go of pages that went silent, whichever process they were connected to. */
export async function endLapsedPresences(core: Core): Promise<void> {
  await endLapsed(core.database);
}

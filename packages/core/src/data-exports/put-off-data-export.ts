import type { Core } from "../context.ts";
import type { ClaimedExport } from "./claim-data-export.ts";
import { removeDataExportFile } from "./data-export-file.ts";
import { endDataExport } from "./end-data-export.ts";

export const MOST_TRIES = 3;

const MINUTE_MS = 60_000;
const WAIT_MS = [MINUTE_MS, 5 * MINUTE_MS];

/** It could not be made: it is tried again a little later, and given up after the third time. */
export async function putOffDataExport(core: Core, claimed: ClaimedExport, now: Date): Promise<void> {
  const { id, tries } = claimed;
  if (tries >= MOST_TRIES) {
    await removeDataExportFile(core, id);
    return endDataExport(core, claimed, now, { state: "failed" });
  }
  const claimedUntil = new Date(now.getTime() + (WAIT_MS[tries - 1] ?? MINUTE_MS));
  await core.database.prisma.dataExport.updateMany({ where: { id, state: "waiting", tries }, data: { claimedUntil } });
}

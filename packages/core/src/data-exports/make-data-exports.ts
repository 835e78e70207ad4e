import type { Core } from "../context.ts";
import { type ClaimedExport, claimDataExport } from "./claim-data-export.ts";
import { dataExportKey, removeDataExportFile } from "./data-export-file.ts";
import { endDataExport } from "./end-data-export.ts";
import { MOST_TRIES, putOffDataExport } from "./put-off-data-export.ts";
import { writeDataExport } from "./write-data-export.ts";

/** Makes every file of people's data that waits, one after the other. One that fails keeps nobody else waiting. Returns how many. */
export async function makeDataExports(core: Core, now: Date): Promise<number> {
  let made = 0;
  const problems: unknown[] = [];
  for (let next = await claimDataExport(core, now); next !== null; next = await claimDataExport(core, now)) {
    try {
      await make(core, next, now);
      made += 1;
    } catch (error) {
      problems.push(error);
    }
  }
  // For the clock to write down.
  if (problems.length > 0) throw problems[0];
  return made;
}

async function make(core: Core, claimed: ClaimedExport, now: Date): Promise<void> {
  const { id, organizationId, accountId, tries } = claimed;
  await removeDataExportFile(core, id);
  // Its last try was begun by a worker that never came back.
  if (tries > MOST_TRIES) return endDataExport(core, claimed, now, { state: "failed" });
  try {
    await writeDataExport(core, { id, organizationId, accountId, now });
    const sizeBytes = await core.files.sizeOf(dataExportKey(id));
    await endDataExport(core, claimed, now, { state: "ready", readyAt: now, sizeBytes });
  } catch (error) {
    await putOffDataExport(core, claimed, now);
    throw error;
  }
}

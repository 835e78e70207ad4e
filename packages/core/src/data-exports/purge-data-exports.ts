import type { Core } from "../context.ts";
import { removeDataExportFile } from "./data-export-file.ts";
import { DATA_EXPORT_KEPT_MS } from "./show-data-export.ts";

/** Removes files of people's data after their week, and what is left of those that could not be made. The bytes go before the row. Returns how many. */
export async function purgeDataExports(core: Core, now: Date): Promise<number> {
  const { dataExport } = core.database.prisma;
  const lt = new Date(now.getTime() - DATA_EXPORT_KEPT_MS);
  const old = await dataExport.findMany({
    where: { OR: [{ readyAt: { lt } }, { state: "failed", requestedAt: { lt } }] },
    select: { id: true },
  });
  for (const { id } of old) {
    await removeDataExportFile(core, id);
    await dataExport.deleteMany({ where: { id } });
  }
  return old.length;
}

import type { Core } from "../context.ts";

/** Where the bytes of a file of somebody's data lie. */
export function dataExportKey(id: string): string {
  return `exports/${id}.zip`;
}

/** Removes the bytes, and what a worker that died left half-done. */
export async function removeDataExportFile({ files }: Core, id: string): Promise<void> {
  await files.remove(dataExportKey(id));
  await files.remove(`${dataExportKey(id)}.part`);
}

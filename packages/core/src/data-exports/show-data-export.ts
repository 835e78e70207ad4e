import { DATA_EXPORT_DAYS, type DataExport } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";

export type DataExportRecord = Prisma.DataExportGetPayload<object>;

export const DATA_EXPORT_KEPT_MS = DATA_EXPORT_DAYS * 86_400_000;

/** A file of one's own data as the API answers it. */
export function showDataExport({ id, state, requestedAt, readyAt, sizeBytes }: DataExportRecord): DataExport {
  return {
    id,
    state,
    requestedAt: requestedAt.toISOString(),
    expiresAt: readyAt === null ? null : new Date(readyAt.getTime() + DATA_EXPORT_KEPT_MS).toISOString(),
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
  };
}

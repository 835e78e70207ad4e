import type { StoredFile } from "../attachments/stored-file.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { dataExportKey } from "./data-export-file.ts";

/** The file, for the person it is about and nobody else, whatever their role. Written down before the first byte. */
export async function getDataExportContent(ctx: Ctx, id: string): Promise<StoredFile> {
  const { core, actor } = ctx;
  if (actor.kind !== "person") throw notFound();
  const { organizationId, id: accountId } = actor;
  const row = await core.database.prisma.dataExport.findFirst({
    where: { id, organizationId, accountId, state: "ready" },
  });
  if (row === null) throw notFound();
  return {
    fileName: `your-data-${row.requestedAt.toISOString().slice(0, 10)}.zip`,
    mediaType: "application/zip",
    sizeBytes: Number(row.sizeBytes),
    // A file is never made twice once it is ready.
    digest: id,
    async open(range) {
      const subject = { kind: "account", id: accountId } as const;
      await recordAudit(core.database.prisma, ctx, {
        action: "account.data_downloaded",
        subject,
        data: { dataExportId: id },
      });
      return core.files.read(dataExportKey(id), range);
    },
  };
}

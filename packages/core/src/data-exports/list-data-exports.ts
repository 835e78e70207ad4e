import type { listDataExports as operation, ResponseOf } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { showDataExport } from "./show-data-export.ts";

/** Files of one's own data, the newest first. */
export async function listDataExports({ core, actor }: Ctx): Promise<ResponseOf<typeof operation>> {
  if (actor.kind !== "person" || !can(actor, "own_data:export")) throw new CoreError("forbidden");
  const rows = await core.database.prisma.dataExport.findMany({
    where: { organizationId: actor.organizationId, accountId: actor.id },
    orderBy: { requestedAt: "desc" },
  });
  return { items: rows.map(showDataExport) };
}

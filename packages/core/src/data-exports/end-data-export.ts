import { inTransaction } from "@smartsupport/database";
import { lockAccount } from "../accounts/account-rows.ts";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import type { Core } from "../context.ts";
import type { ClaimedExport } from "./claim-data-export.ts";
import { removeDataExportFile } from "./data-export-file.ts";

type Outcome = { state: "ready"; readyAt: Date; sizeBytes: number } | { state: "failed" };

/** Writes down what came of it and tells the person, unless another worker has done so. */
export async function endDataExport(core: Core, claimed: ClaimedExport, now: Date, outcome: Outcome): Promise<void> {
  const { id, organizationId, accountId, tries } = claimed;
  const isKept = await inTransaction(core.database, async (tx) => {
    const account = await lockAccount(tx, organizationId, accountId);
    // Switched off or erased meanwhile: nobody could fetch it.
    if (account?.status !== "active") {
      await tx.dataExport.deleteMany({ where: { id } });
      return false;
    }
    const { count } = await tx.dataExport.updateMany({
      // A failure counts only while nobody else has begun anew; a file that is there counts whoever made it.
      where: { id, state: "waiting", ...(outcome.state === "failed" && { tries }) },
      data: { ...outcome, claimedUntil: null },
    });
    const ctx = { core, now, actor: { kind: "system", organizationId } } as const;
    if (count === 1) await recordAccountEvent(tx, ctx, account, `account.data_${outcome.state}`, {});
    return count === 1 || (await tx.dataExport.count({ where: { id } })) === 1;
  });
  if (!isKept) await removeDataExportFile(core, id);
}

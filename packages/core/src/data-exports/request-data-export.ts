import type { DataExport } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { lockAccount } from "../accounts/account-rows.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { showDataExport } from "./show-data-export.ts";

const MOST_A_DAY = 3;
/** With those that could not be made, which are no fault of the person's. */
const MOST_ASKED_A_DAY = 10;
const DAY_MS = 86_400_000;

/** Asks for a file of one's own data. One is made at a time: while one is being made, asking again gives that one. */
export async function requestDataExport(ctx: Ctx): Promise<DataExport> {
  const { actor, now } = ctx;
  if (actor.kind !== "person" || !can(actor, "own_data:export")) throw new CoreError("forbidden");
  const { id: accountId, organizationId } = actor;
  return inTransaction(ctx.core.database, async (tx) => {
    const account = await lockAccount(tx, organizationId, accountId);
    if (account?.status !== "active") throw new CoreError("forbidden");
    const waiting = await tx.dataExport.findFirst({ where: { organizationId, accountId, state: "waiting" } });
    if (waiting !== null) return showDataExport(waiting);
    const requestedAt = { gt: new Date(now.getTime() - DAY_MS) };
    const today = await tx.dataExport.findMany({
      where: { organizationId, accountId, requestedAt },
      select: { state: true },
    });
    if (today.filter(({ state }) => state !== "failed").length >= MOST_A_DAY) {
      throw new CoreError("too_many_requests", {
        detail: "You have had three of these today. Please try again tomorrow.",
      });
    }
    if (today.length >= MOST_ASKED_A_DAY) {
      throw new CoreError("too_many_requests", {
        detail: "This failed too often today. Please tell an admin, and try again tomorrow.",
      });
    }
    const row = await tx.dataExport.create({ data: { id: newId(), organizationId, accountId, requestedAt: now } });
    const subject = { kind: "account", id: accountId } as const;
    await recordAudit(tx, ctx, { action: "account.data_requested", subject, data: { dataExportId: row.id } });
    return showDataExport(row);
  });
}

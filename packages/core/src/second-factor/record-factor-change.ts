import type { AuditAction } from "@smartsupport/contracts";
import type { Tx } from "@smartsupport/database";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";

/** What happened to a person's second factor, as the mail to them tells it. */
export type FactorChange =
  | "app_added"
  | "app_removed"
  | "passkey_added"
  | "passkey_removed"
  | "recovery_codes_renewed"
  | "recovery_code_used"
  | "removed_by_admin";

const AUDITED: Record<FactorChange, AuditAction> = {
  app_added: "account.second_factor_added",
  app_removed: "account.second_factor_removed",
  passkey_added: "account.second_factor_added",
  passkey_removed: "account.second_factor_removed",
  recovery_codes_renewed: "account.recovery_codes_renewed",
  recovery_code_used: "account.recovery_code_used",
  removed_by_admin: "account.second_factor_removed",
};

/** Writes the audit entry, and the event by which the person hears of it. */
export async function recordFactorChange(
  tx: Tx,
  ctx: Ctx,
  account: { id: string; organizationId: string },
  change: FactorChange,
  data: Record<string, string | number> = {},
): Promise<void> {
  await recordAccountEvent(tx, ctx, account, "account.second_factor_changed", { change, ...data });
  const subject = { kind: "account", id: account.id } as const;
  await recordAudit(tx, ctx, { action: AUDITED[change], subject, data: { change, ...data } });
}

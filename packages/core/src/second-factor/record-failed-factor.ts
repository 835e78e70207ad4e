import type { FactorKind } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import type { Role } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { personOf } from "../sessions/signed-in.ts";

type Owner = Parameters<typeof personOf>[0] & { role: Role };

/** Writes down that somebody who knows the password gave a wrong code. In a transaction of its own: the refusal undid the other. */
export async function recordFailedFactor(ctx: AnonymousCtx, account: Owner, kind: FactorKind): Promise<void> {
  const actor = personOf(account, account.id);
  const subject = { kind: "account", id: account.id } as const;
  await inTransaction(ctx.core.database, (tx) =>
    recordAudit(tx, { ...ctx, actor }, { action: "account.second_factor_failed", subject, data: { kind } }),
  );
}

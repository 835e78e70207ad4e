import type { Tx } from "@smartsupport/database";
import { type AccountRecord, accountThing, lockAccount } from "../accounts/account-rows.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { announceSessionChange } from "../sessions/end-sessions.ts";
import { mapClaims } from "./map-claims.ts";
import { placeOf } from "./place-of.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

/** Role and department follow what the provider says, at every sign-in. The last admin and the break-glass admin stay admins. */
export async function followClaims(
  tx: Tx,
  ctx: AnonymousCtx,
  { provider, claims, account }: { provider: Provider; claims: Claims; account: AccountRecord },
): Promise<AccountRecord> {
  const { id, organizationId } = account;
  const wanted = mapClaims(provider, claims, account.role);
  const departmentId = await placeOf(tx, organizationId, wanted.departmentId);
  const isThere = departmentId === null || departmentId === account.departmentId;
  if (wanted.role === account.role && isThere) return account;
  const present = await lockAccount(tx, organizationId, id);
  if (present === null) return account;
  const mapped = mapClaims(provider, claims, present.role);
  const asDesk = { ...ctx, actor: { kind: "system", organizationId } as const };
  const subject = { kind: "account", id } as const;
  const isKept = provider.breakGlassId === id || (await accountThing(tx, present)).isLastAdmin;
  let followed = present;
  if (mapped.role !== present.role && !isKept) {
    const data = { role: mapped.role, sessionEpoch: { increment: 1 } };
    followed = await tx.account.update({ where: { id }, data });
    await announceSessionChange(tx, id);
    const change = { from: present.role, to: mapped.role, by: "provider" };
    await recordAudit(tx, asDesk, { action: "account.role_changed", subject, data: change });
  }
  if (departmentId !== null && departmentId !== present.departmentId) {
    followed = await tx.account.update({ where: { id }, data: { departmentId } });
    const change = { from: present.departmentId, to: departmentId, by: "provider" };
    await recordAudit(tx, asDesk, { action: "account.department_changed", subject, data: change });
  }
  return followed;
}

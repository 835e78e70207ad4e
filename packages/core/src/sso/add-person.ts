import { newId, recordEvent, type Tx } from "@smartsupport/database";
import type { AccountRecord } from "../accounts/account-rows.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { addIdentity } from "./identity.ts";
import { mapClaims } from "./map-claims.ts";
import { placeOf } from "./place-of.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

/** Somebody whom the desk did not know: waits for an admin, or comes in at once, as the admin decided for the domain. */
export async function addPerson(
  tx: Tx,
  ctx: AnonymousCtx,
  { provider, claims, email }: { provider: Provider; claims: Claims; email: string },
): Promise<AccountRecord> {
  const { organizationId, newPeople } = provider;
  const { firstName, lastName, role, departmentId } = mapClaims(provider, claims, "employee");
  const isApproved = newPeople === "approved";
  const { isDemo } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
  const id = newId();
  const account = await tx.account.create({
    data: {
      id,
      organizationId,
      email,
      firstName,
      lastName,
      departmentId: await placeOf(tx, organizationId, departmentId),
      // Whoever waits gets a role from the admin who approves, and the provider's at the next sign-in.
      role: isApproved ? role : "employee",
      status: isApproved ? "active" : "pending",
      approvedAt: isApproved ? ctx.now : null,
      isDemo,
      createdAt: ctx.now,
      eventSeq: 1,
    },
  });
  const actor = { kind: "system", organizationId } as const;
  const subject = { kind: "account", id } as const;
  await recordEvent(tx, {
    organizationId,
    type: "account.registered",
    subject,
    eventSeq: 1,
    actor,
    payload: {},
    occurredAt: ctx.now,
  });
  const asDesk = { ...ctx, actor };
  await recordAudit(tx, asDesk, { action: "account.registered", subject, data: { how: "provider" } });
  if (isApproved) await recordAudit(tx, asDesk, { action: "account.approved", subject, data: { role, how: "domain" } });
  await addIdentity(tx, ctx, { account, claims });
  await recordAudit(tx, asDesk, { action: "sso.linked", subject, data: { how: "registered" } });
  return account;
}

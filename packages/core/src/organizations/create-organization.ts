import { inTransaction, newId } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";

export type NewOrganization = {
  name: string;
  /** Registrations of unknown host names land here. */
  isDefault?: boolean;
  /** Its accounts can sign in only to a demo desk. */
  isDemo?: boolean;
  timeZone?: string;
  currency?: string;
  emailDomains?: string[];
};

/** Founds an organization with a counter for its tickets, and nothing else. Done by whoever sets up the desk. */
export async function createOrganization(ctx: AnonymousCtx, organization: NewOrganization): Promise<{ id: string }> {
  const id = newId();
  await inTransaction(ctx.core.database, async (tx) => {
    await tx.organization.create({ data: { ...organization, id, createdAt: ctx.now } });
    await tx.ticketCounter.create({ data: { organizationId: id } });
    const actor = { kind: "system", organizationId: id } as const;
    await recordAudit(tx, { ...ctx, actor }, { action: "organization.created", subject: { kind: "organization", id } });
  });
  return { id };
}

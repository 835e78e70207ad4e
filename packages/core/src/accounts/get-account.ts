import type { Account } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { showAccount } from "./account-rows.ts";

/** One account, for whoever may see it. Opening somebody else's is written down. */
export async function getAccount(ctx: Ctx, id: string): Promise<Account> {
  const { actor, core } = ctx;
  const { organizationId } = actor;
  const account = await showAccount(core.database, organizationId, id);
  if (!can(actor, "account:read", { ...account, organizationId })) throw notFound();
  if (actor.kind !== "person" || actor.id !== id) {
    await recordAudit(core.database.prisma, ctx, { action: "account.viewed", subject: { kind: "account", id } });
  }
  return account;
}

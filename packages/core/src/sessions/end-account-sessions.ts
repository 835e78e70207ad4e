import { inTransaction } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { accountThing, lockAccount, refusalFor } from "../accounts/account-rows.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { endSessions } from "./end-sessions.ts";

/** Signs a person out everywhere. Their password stays good. */
export async function endAccountSessions(ctx: Ctx, id: string): Promise<void> {
  const { organizationId } = ctx.actor;
  await inTransaction(ctx.core.database, async (tx) => {
    const account = await lockAccount(tx, organizationId, id);
    if (account === null) throw notFound();
    const thing = await accountThing(tx, account);
    if (!can(ctx.actor, "account:end_sessions", thing)) throw refusalFor(ctx.actor, thing);
    const ended = await endSessions(tx, { organizationId, accountId: id }, "ended_by_admin", ctx.now);
    const subject = { kind: "account", id } as const;
    await recordAudit(tx, ctx, { action: "account.sessions_ended", subject, data: { sessions: ended.length } });
  });
}

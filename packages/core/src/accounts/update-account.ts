import type { Account, updateAccount as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { type AccountThing, type AccountVerb, can } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError, notFound } from "../core-error.ts";
import { announceSessionChange, endSessions } from "../sessions/end-sessions.ts";
import { refuseForBreakGlass } from "../sso/password-rule.ts";
import { accountErased, lastAdmin } from "./account-errors.ts";
import { type AccountRecord, accountThing, lockAccount, refusalFor, showAccount } from "./account-rows.ts";
import { recordAccountEvent } from "./record-account-event.ts";

type Body = ParsedBody<typeof operation>;

/**
 * Changes a person's role or department, deactivates or reactivates them. A new role or a deactivation ends every access
 * token at once. Nobody changes their own role, and the last active admin stays one.
 */
export async function updateAccount(ctx: Ctx, id: string, body: Body): Promise<Account> {
  const { actor } = ctx;
  return inTransaction(ctx.core.database, async (tx) => {
    const account = await lockAccount(tx, actor.organizationId, id);
    if (account === null) throw notFound();
    const thing = await accountThing(tx, account);
    if (!can(actor, "account:invite")) throw refusalFor(actor, thing);
    if (account.erasedAt !== null) throw accountErased();
    if (body.role !== undefined && body.role !== account.role) await changeRole(tx, ctx, thing, body.role);
    if (body.departmentId !== undefined && body.departmentId !== account.departmentId) {
      await changeDepartment(tx, ctx, account, body.departmentId);
    }
    if (body.status !== undefined && body.status !== account.status) await changeStatus(tx, ctx, account, body.status);
    return showAccount(tx, actor.organizationId, id);
  });
}

async function changeRole(tx: Tx, ctx: Ctx, thing: AccountThing, role: Account["role"]): Promise<void> {
  allow(ctx, "account:change_role", thing);
  await refuseForBreakGlass(tx, thing);
  const { id } = thing;
  await tx.account.update({ where: { id }, data: { role, sessionEpoch: { increment: 1 } } });
  await announceSessionChange(tx, id);
  const data = { from: thing.role, to: role };
  await recordAudit(tx, ctx, { action: "account.role_changed", subject: { kind: "account", id }, data });
}

/** Whoever decides who comes in decides where they sit. */
async function changeDepartment(tx: Tx, ctx: Ctx, account: AccountRecord, departmentId: string): Promise<void> {
  const { id, organizationId } = account;
  const department = await tx.department.findFirst({ where: { organizationId, id: departmentId, isArchived: false } });
  if (department === null) throw fieldError("departmentId", "Please choose a department.");
  await tx.account.update({ where: { id }, data: { departmentId } });
  const data = { from: account.departmentId, to: departmentId };
  await recordAudit(tx, ctx, { action: "account.department_changed", subject: { kind: "account", id }, data });
}

async function changeStatus(tx: Tx, ctx: Ctx, account: AccountRecord, status: "active" | "deactivated"): Promise<void> {
  const { id, organizationId } = account;
  // Read again: its role may have changed a moment ago, in this very command.
  const thing = await accountThing(tx, await tx.account.findUniqueOrThrow({ where: { id } }));
  const subject = { kind: "account", id } as const;
  if (account.status === "pending") throw fieldError("status", "Please approve or reject this person first.");
  if (status === "active") {
    allow(ctx, "account:reactivate", thing);
    const isLinked = (await tx.ssoIdentity.count({ where: { organizationId, accountId: id } })) > 0;
    if (account.passwordHash === null && !isLinked)
      throw fieldError("status", "They have no password yet. Please invite them again.");
    await tx.account.update({ where: { id }, data: { status } });
    return recordAudit(tx, ctx, { action: "account.reactivated", subject });
  }
  allow(ctx, "account:deactivate", thing);
  await refuseForBreakGlass(tx, thing);
  await tx.account.update({ where: { id }, data: { status, sessionEpoch: { increment: 1 } } });
  await endSessions(tx, { organizationId, accountId: id }, "deactivated", ctx.now);
  await announceSessionChange(tx, id);
  await recordAccountEvent(tx, ctx, account, "account.deactivated", {});
  await recordAudit(tx, ctx, { action: "account.deactivated", subject });
}

function allow({ actor }: Ctx, verb: AccountVerb, thing: AccountThing): void {
  if (can(actor, verb, thing)) return;
  throw thing.isLastAdmin ? lastAdmin() : new CoreError("forbidden", { detail: "You cannot change your own role." });
}

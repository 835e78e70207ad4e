import type { Account } from "@smartsupport/contracts";
import { type Prisma, readAccount, type Source, type Tx } from "@smartsupport/database";
import { type AccountThing, type Actor, can } from "@smartsupport/domain";
import { CoreError, notFound } from "../core-error.ts";

export type AccountRecord = Prisma.AccountGetPayload<object>;

/**
 * Locks an account of the organization, and its active admins with it, until the end of the transaction: of two changes
 * at once the second judges what the first left, so that the last admin cannot be lost between them.
 */
export async function lockAccount(tx: Tx, organizationId: string, id: string): Promise<AccountRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM account WHERE organization_id = ${organizationId}::uuid
    AND (id = ${id}::uuid OR (role = 'admin' AND status = 'active')) ORDER BY id FOR UPDATE`;
  return tx.account.findUnique({ where: { organizationId_id: { organizationId, id } } });
}

/** What the domain must know of an account. `isLastAdmin` is true only while the rows are locked. */
export async function accountThing(tx: Tx, account: AccountRecord): Promise<AccountThing> {
  const { id, organizationId, role, status } = account;
  const isActiveAdmin = role === "admin" && status === "active";
  const others = { organizationId, role: "admin", status: "active", id: { not: id } } as const;
  const isLastAdmin = isActiveAdmin && (await tx.account.count({ where: others })) === 0;
  return { id, organizationId, role, status, isLastAdmin };
}

/** The refusal of somebody who may not do this: 404 to whoever may not even see the account. */
export function refusalFor(actor: Actor, thing: AccountThing): CoreError {
  return can(actor, "account:read", thing) ? new CoreError("forbidden") : notFound();
}

/** The account as the API answers it. */
export async function showAccount(source: Source, organizationId: string, id: string): Promise<Account> {
  const row = await readAccount(source, organizationId, id);
  if (row === null) throw notFound();
  return row;
}

/** Whether a write failed because somebody else who is in has the same value of a unique column. */
export function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && Reflect.get(error, "code") === "P2002";
}

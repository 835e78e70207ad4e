import type { ParsedBody, removePasskey as removal, renamePasskey as renaming } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../../audit/record-audit.ts";
import type { Ctx } from "../../context.ts";
import { notFound } from "../../core-error.ts";
import { afterRemoval } from "../after-removal.ts";
import { proveAgain } from "../prove-again.ts";
import { recordFactorChange } from "../record-factor-change.ts";

/** Gives one of my passkeys another name. */
export async function renamePasskey(ctx: Ctx, id: string, body: ParsedBody<typeof renaming>): Promise<void> {
  await requireMine(ctx, id);
  const { id: accountId, organizationId } = await proveAgain(ctx, body);
  await inTransaction(ctx.core.database, async (tx) => {
    const mine = { organizationId, accountId, id };
    const { count } = await tx.passkey.updateMany({ where: mine, data: { name: body.name } });
    if (count === 0) throw notFound();
    const subject = { kind: "account", id: accountId } as const;
    await recordAudit(tx, ctx, { action: "account.passkey_renamed", subject, data: { passkeyId: id } });
  });
}

/** Removes one of my passkeys. Not the last factor of somebody who must have one. */
export async function removePasskey(ctx: Ctx, id: string, body: ParsedBody<typeof removal>): Promise<void> {
  await requireMine(ctx, id);
  const account = await proveAgain(ctx, body);
  const { id: accountId, organizationId } = account;
  await inTransaction(ctx.core.database, async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { organizationId, accountId, id } });
    if (count === 0) throw notFound();
    await afterRemoval(tx, account);
    await recordFactorChange(tx, ctx, account, "passkey_removed", { passkeyId: id });
  });
}

/** Somebody else's is not there, whatever password is given. */
async function requireMine({ core, actor }: Ctx, id: string): Promise<void> {
  const { organizationId } = actor;
  const accountId = actor.kind === "person" ? actor.id : null;
  const passkey =
    accountId && (await core.database.prisma.passkey.findFirst({ where: { organizationId, accountId, id } }));
  if (!passkey) throw notFound();
}

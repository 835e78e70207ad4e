import type { resetPassword as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { forgetSignInRun } from "../sessions/sign-in-runs.ts";
import { choosePassword } from "./choose-password.ts";
import { voidMailTokens } from "./create-mail-token.ts";
import { findReset } from "./find-reset.ts";
import { recordAccountEvent } from "./record-account-event.ts";

type Body = ParsedBody<typeof operation>;

/**
 * Sets a new password by the link from a mail, and ends every session. Nobody is signed in by it: the person does that
 * next, with whatever second factor they have.
 */
export async function resetPassword(ctx: AnonymousCtx, body: Body): Promise<void> {
  const { account } = await findReset(ctx.core.database.prisma, ctx, body.token);
  const { firstName, lastName, middleName, email, companyId, organization } = account;
  const personal = [firstName, lastName, middleName, email, companyId, organization.name];
  const passwordHash = await choosePassword(ctx.core, { path: "password", password: body.password, personal });
  await inTransaction(ctx.core.database, (tx) => reset(tx, ctx, body.token, passwordHash));
  // Whoever forgot it has tried before, and has waited enough.
  await forgetSignInRun(ctx, email);
}

async function reset(tx: Tx, ctx: AnonymousCtx, token: string, passwordHash: string): Promise<void> {
  const { accountId } = await findReset(tx, ctx, token);
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  // Again, now that nobody else can use it up.
  const { account, id: tokenId } = await findReset(tx, ctx, token);
  const { id, organizationId, role } = account;
  await voidMailTokens(tx, account, "password_reset", ctx.now);
  await tx.account.update({ where: { id }, data: { passwordHash } });
  await endSessions(tx, { organizationId, accountId: id }, "password_changed", ctx.now);
  const asOwner = { ...ctx, actor: { kind: "person", id, organizationId, role, sessionId: tokenId } as const };
  await recordAccountEvent(tx, asOwner, account, "account.password_changed", { how: "reset" });
  const subject = { kind: "account", id } as const;
  await recordAudit(tx, asOwner, { action: "account.password_changed", subject, data: { how: "reset" } });
}

import type { requestPasswordReset as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { countMailRequest } from "../limits/mail-request-limits.ts";
import { mayUsePassword } from "../sso/password-rule.ts";
import { mayReset } from "./may-reset.ts";
import { recordAccountEvent } from "./record-account-event.ts";
import { createReset } from "./reset-token.ts";

/**
 * Mails a link that sets a new password, if the address is that of an active account. The answer is the same for every
 * address; that it also takes the same time is up to the caller (`answerAfter`).
 */
export async function requestPasswordReset(
  ctx: AnonymousCtx,
  { email }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  await countMailRequest(ctx, "password-reset", email);
  await inTransaction(ctx.core.database, (tx) => mailLink(tx, ctx, email));
  return { status: "accepted" };
}

async function mailLink(tx: Tx, ctx: AnonymousCtx, email: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM account WHERE email = ${email} FOR UPDATE`;
  const account = await tx.account.findUnique({ where: { email } });
  if (account === null || !mayReset(ctx.core, account) || !(await mayUsePassword(tx, account))) return;
  const { id, organizationId } = account;
  const asDesk = { ...ctx, actor: { kind: "system", organizationId } as const };
  const { tokenId } = await createReset(tx, ctx, account);
  await recordAccountEvent(tx, asDesk, account, "account.password_reset_requested", { tokenId });
  const subject = { kind: "account", id } as const;
  await recordAudit(tx, asDesk, { action: "account.password_reset_requested", subject });
}

import type { acceptInvitation as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { choosePassword } from "./choose-password.ts";
import { findInvitation } from "./find-invitation.ts";

type Body = ParsedBody<typeof operation>;

/** Sets names and password of an invited account, which becomes active. The link is used up: of two clicks one counts. */
export async function acceptInvitation(ctx: AnonymousCtx, body: Body): Promise<void> {
  const { account } = await findInvitation(ctx.core.database.prisma, ctx, body.token);
  const { firstName, lastName, middleName } = body;
  const personal = [firstName, lastName, middleName, account.email, account.companyId, account.organization.name];
  const passwordHash = await choosePassword(ctx.core, { path: "password", password: body.password, personal });
  await inTransaction(ctx.core.database, (tx) => accept(tx, ctx, body, passwordHash));
}

async function accept(tx: Tx, ctx: AnonymousCtx, body: Body, passwordHash: string): Promise<void> {
  const { now } = ctx;
  const { account, id: tokenId } = await findInvitation(tx, ctx, body.token);
  const { id, organizationId, role } = account;
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${id}::uuid FOR UPDATE`;
  // Again, now that nobody else can change it.
  await findInvitation(tx, ctx, body.token);
  const { firstName, lastName, middleName = null, suffix = null } = body;
  await tx.accountToken.update({ where: { id: tokenId }, data: { usedAt: now } });
  await tx.account.update({
    where: { id },
    data: { firstName, lastName, middleName, suffix, passwordHash, status: "active", consentAt: now, approvedAt: now },
  });
  const actor = { kind: "person", id, organizationId, role, sessionId: tokenId } as const;
  await recordAudit(tx, { ...ctx, actor }, { action: "account.invitation_accepted", subject: { kind: "account", id } });
}

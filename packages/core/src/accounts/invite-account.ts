import type { inviteAccount as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, newId, type Tx } from "@smartsupport/database";
import { can, isCompanyId } from "@smartsupport/domain";
import { personDigest, recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError } from "../core-error.ts";
import { companyIdTaken, emailTaken } from "./account-errors.ts";
import { type AccountRecord, isTaken } from "./account-rows.ts";
import { createInvitation, type NewInvitation } from "./invitation-token.ts";
import { recordAccountEvent } from "./record-account-event.ts";

type Body = ParsedBody<typeof operation>;

/**
 * Invites a person by mail: an account without a password, and a link that sets one. Somebody who was invited before and
 * never came is invited anew, with what is said now; the link they had is void.
 */
export async function inviteAccount(ctx: Ctx, body: Body): Promise<ResponseOf<typeof operation>> {
  const { id: accountId, expiresAt } = await invite(ctx, body);
  return { accountId, expiresAt: expiresAt.toISOString() };
}

/** As `inviteAccount`, for whoever prints the link in place of a mail. */
export async function invite(ctx: Ctx, body: Body): Promise<NewInvitation & { id: string }> {
  if (!can(ctx.actor, "account:invite")) throw new CoreError("forbidden");
  try {
    return await inTransaction(ctx.core.database, async (tx) => {
      await checkPlace(tx, ctx, body);
      const account = await writeAccount(tx, ctx, body);
      const { id, organizationId } = account;
      const invitation = await createInvitation(tx, ctx, account);
      await recordAccountEvent(tx, ctx, account, "account.invited", { tokenId: invitation.tokenId });
      const emailDigest = personDigest(ctx.core.keyring, organizationId, body.email);
      const subject = { kind: "account", id } as const;
      await recordAudit(tx, ctx, { action: "account.invited", subject, data: { role: body.role, emailDigest } });
      return { ...invitation, id };
    });
  } catch (error) {
    throw isTaken(error) ? await whatIsTaken(ctx, body) : error;
  }
}

async function checkPlace(tx: Tx, { actor }: Ctx, { departmentId, companyId }: Body): Promise<void> {
  const { organizationId } = actor;
  if (departmentId) {
    const department = await tx.department.count({ where: { organizationId, id: departmentId, isArchived: false } });
    if (department === 0) throw fieldError("departmentId", "Please choose a department.");
  }
  if (companyId) {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
    if (!isCompanyId(companyId, organization.companyIdPattern)) {
      throw fieldError("companyId", `Please enter ${organization.companyIdHint}.`);
    }
  }
}

async function writeAccount(
  tx: Tx,
  { actor, now }: Ctx,
  body: Body,
): Promise<Pick<AccountRecord, "id" | "organizationId">> {
  const { organizationId } = actor;
  const data = { ...body, status: "invited", organizationId, createdAt: now } as const;
  const again = await tx.account.updateManyAndReturn({
    where: {
      organizationId,
      email: body.email,
      passwordHash: null,
      erasedAt: null,
      status: { in: ["invited", "deactivated"] },
    },
    data,
  });
  if (again[0]) return again[0];
  const { isDemo } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
  return tx.account.create({ data: { ...data, id: newId(), isDemo } });
}

async function whatIsTaken({ core }: Ctx, { email }: Body): Promise<CoreError> {
  return (await core.database.prisma.account.count({ where: { email } })) > 0 ? emailTaken() : companyIdTaken();
}

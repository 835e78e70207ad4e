import type { registerAccount as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, newId, recordEvent, type Tx } from "@smartsupport/database";
import { isCompanyId } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { findOrganization, type OrganizationFacts } from "../desk/find-organization.ts";
import { countMailRequest } from "../limits/mail-request-limits.ts";
import { requirePasswordsOn } from "../sso/password-rule.ts";
import { choosePassword } from "./choose-password.ts";
import { renderPhoto, storePhoto } from "./photo.ts";
import { recordAccountEvent } from "./record-account-event.ts";

type Registration = ParsedBody<typeof operation>;

/**
 * Registers somebody for themselves: a pending account that an admin decides on. The answer is the same whether or not the
 * e-mail is known, and comes after the same work; a known one changes nothing. What is refused hangs on the words alone. The owner of a known one is told by mail.
 */
export async function registerAccount(ctx: AnonymousCtx, body: Registration): Promise<ResponseOf<typeof operation>> {
  const organization = await findOrganization(ctx);
  await requirePasswordsOn(ctx.core.database.prisma, organization.id);
  await check(ctx, organization, body);
  const { firstName, lastName, middleName, email, companyId, password } = body;
  const personal = [firstName, lastName, middleName, email, companyId, organization.name];
  await countMailRequest(ctx, "registration", email);
  const passwordHash = await choosePassword(ctx.core, { path: "password", password, personal });
  const photoKey = body.photo === undefined ? null : await storePhoto(ctx.core, await renderPhoto(body.photo));
  const row = { ...columnsOf(body), passwordHash, photoKey, isDemo: organization.isDemo };
  let isNew = false;
  try {
    isNew = await inTransaction(ctx.core.database, (tx) => write(tx, ctx, organization.id, row));
  } finally {
    if (!isNew && photoKey !== null) await ctx.core.files.remove(photoKey);
  }
  return { status: "pending" };
}

async function check(ctx: AnonymousCtx, organization: OrganizationFacts, body: Registration): Promise<void> {
  const { companyIdPattern, companyIdHint, emailDomains } = organization;
  if (!isCompanyId(body.companyId, companyIdPattern)) throw fieldError("companyId", `Please enter ${companyIdHint}.`);
  const domain = body.email.slice(body.email.lastIndexOf("@") + 1);
  if (emailDomains.length > 0 && !emailDomains.some((allowed) => allowed.toLowerCase() === domain)) {
    throw fieldError("email", `Please use your work e-mail: ${emailDomains.join(", ")}.`);
  }
  const department = { organizationId: organization.id, id: body.departmentId, isArchived: false };
  if ((await ctx.core.database.prisma.department.count({ where: department })) === 0) {
    throw fieldError("departmentId", "Please choose a department.");
  }
}

function columnsOf({ password: _, photo: __, hasConsented: ___, ...named }: Registration) {
  return { ...named, email: named.email.toLowerCase() };
}

type Row = ReturnType<typeof columnsOf> & { passwordHash: string; photoKey: string | null; isDemo: boolean };

/** False when somebody has that e-mail already. */
async function write(tx: Tx, ctx: AnonymousCtx, organizationId: string, row: Row): Promise<boolean> {
  const id = newId();
  const actor = { kind: "system", organizationId } as const;
  const { count } = await tx.account.createMany({
    data: [{ ...row, id, organizationId, consentAt: ctx.now, createdAt: ctx.now, eventSeq: 1 }],
    skipDuplicates: true,
  });
  if (count === 0) {
    await tellOwner(tx, ctx, row.email);
    return false;
  }
  await recordEvent(tx, {
    organizationId,
    type: "account.registered",
    subject: { kind: "account", id },
    eventSeq: 1,
    actor,
    payload: {},
    occurredAt: ctx.now,
  });
  await recordAudit(tx, { ...ctx, actor }, { action: "account.registered", subject: { kind: "account", id } });
  return true;
}

/** Somebody, perhaps the owner, registered with an address that has an account. One that was switched off is left alone. */
async function tellOwner(tx: Tx, ctx: AnonymousCtx, email: string): Promise<void> {
  const account = await tx.account.findUnique({ where: { email } });
  if (account === null || account.status === "deactivated") return;
  const actor = { kind: "system", organizationId: account.organizationId } as const;
  await recordAccountEvent(tx, { ...ctx, actor }, account, "account.registration_repeated", {});
}

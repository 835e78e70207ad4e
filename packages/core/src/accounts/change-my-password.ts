import type { changeMyPassword as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError, notFound } from "../core-error.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";
import { requirePasswordUse } from "../sso/password-rule.ts";
import { choosePassword } from "./choose-password.ts";
import { verifyPassword } from "./password-hash.ts";
import { recordAccountEvent } from "./record-account-event.ts";
import { recordRefusedProof } from "./record-refused-proof.ts";

/** Changes my password, if I know the present one. My other sessions end; this one goes on. */
export async function changeMyPassword(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<void> {
  const { core, actor, now } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { organizationId, id } = actor;
  const account = await core.database.prisma.account.findUnique({
    where: { organizationId_id: { organizationId, id } },
    include: { organization: { select: { name: true } } },
  });
  if (account === null) throw notFound();
  await requirePasswordUse(core.database.prisma, account);
  const attempt = await countSignInAttempt(ctx, account.email);
  const { isRight } = await verifyPassword(account.passwordHash, body.currentPassword);
  if (!isRight) {
    await recordRefusedProof(ctx, id, "password");
    throw wrong();
  }
  await attempt.takeBack();
  if (body.newPassword === body.currentPassword) {
    throw fieldError("newPassword", "This is your present password: please choose another.");
  }
  const { firstName, lastName, middleName, email, companyId, organization } = account;
  const personal = [firstName, lastName, middleName, email, companyId, organization.name];
  const passwordHash = await choosePassword(core, { path: "newPassword", password: body.newPassword, personal });
  await inTransaction(core.database, async (tx) => {
    const seen = { id, status: "active", passwordHash: account.passwordHash } as const;
    const { count } = await tx.account.updateMany({ where: seen, data: { passwordHash } });
    if (count === 0) throw wrong();
    const others = { organizationId, accountId: id, id: { not: actor.sessionId } };
    await endSessions(tx, others, "password_changed", now);
    await recordAccountEvent(tx, ctx, account, "account.password_changed", { how: "changed" });
    await recordAudit(tx, ctx, { action: "account.password_changed", subject: { kind: "account", id } });
  });
}

function wrong(): CoreError {
  const message = "This is not your present password.";
  return new CoreError("wrong_credentials", { detail: message, errors: [{ path: "currentPassword", message }] });
}

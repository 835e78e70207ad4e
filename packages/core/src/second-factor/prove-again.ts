import { verifyPassword } from "../accounts/password-hash.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";

/** Whoever may change how the owner signs in knows the password. Answers the account; wrong ones count like at sign-in. */
export async function proveAgain(ctx: Ctx, { password }: { password: string }) {
  const { core, actor } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { organizationId, id } = actor;
  const account = await core.database.prisma.account.findUnique({
    where: { organizationId_id: { organizationId, id } },
  });
  if (account === null) throw notFound();
  const attempt = await countSignInAttempt(ctx, account.email);
  const { isRight } = await verifyPassword(account.passwordHash, password);
  if (!isRight) {
    const message = "This is not your password.";
    throw new CoreError("wrong_credentials", { detail: message, errors: [{ path: "password", message }] });
  }
  await attempt.takeBack();
  return account;
}

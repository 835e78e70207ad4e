import type { Proof } from "@smartsupport/contracts";
import { verifyPassword } from "../accounts/password-hash.ts";
import { recordRefusedProof } from "../accounts/record-refused-proof.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { countSignInAttempt } from "../sessions/sign-in-limits.ts";
import { takeChallenge } from "./passkeys/challenge.ts";
import { checkPasskey, wrongPasskey } from "./passkeys/check-passkey.ts";

/**
 * Whoever may change how the owner signs in knows the password, or holds one of their passkeys and opens it by finger, face
 * or PIN. Answers the account; wrong proofs count like at sign-in and are written down.
 */
export async function proveAgain(ctx: Ctx, { password, passkey }: Proof) {
  const { core, actor } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { organizationId, id } = actor;
  const account = await core.database.prisma.account.findUnique({
    where: { organizationId_id: { organizationId, id } },
  });
  if (account === null) throw notFound();
  const attempt = await countSignInAttempt(ctx, account.email);
  if (passkey !== undefined) await takePasskey(ctx, id, passkey);
  else if (!(await verifyPassword(account.passwordHash, password ?? "")).isRight) {
    await recordRefusedProof(ctx, id, "password");
    const message = "This is not your password.";
    throw new CoreError("wrong_credentials", { detail: message, errors: [{ path: "password", message }] });
  }
  await attempt.takeBack();
  return account;
}

async function takePasskey(ctx: Ctx, accountId: string, given: NonNullable<Proof["passkey"]>): Promise<void> {
  const challenge = await takeChallenge(ctx, "proof", accountId, given.challengeId);
  if ((await checkPasskey(ctx, { answer: given.answer, challenge, accountId, isAlone: true })) !== null) return;
  await recordRefusedProof(ctx, accountId, "passkey");
  throw wrongPasskey();
}

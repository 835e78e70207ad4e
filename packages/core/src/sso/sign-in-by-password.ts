import { randomBytes } from "node:crypto";
import type { login, ParsedBody, SecondFactorAsked } from "@smartsupport/contracts";
import { arePasswordsOffAnywhere } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { findOrganization } from "../desk/find-organization.ts";
import { signIn } from "../sessions/sign-in.ts";
import type { SignedIn } from "../sessions/signed-in.ts";
import { mayUsePassword, passwordsOff } from "./password-rule.ts";

const NIL = "00000000-0000-0000-0000-000000000000";

/**
 * Signs in with a password where passwords work. Where they are off, whoever is not the break-glass admin is compared with a
 * password that nobody has: the same work, counts and words for each address, known or not, right or wrong.
 */
export async function signInByPassword(
  ctx: AnonymousCtx,
  body: ParsedBody<typeof login>,
): Promise<SignedIn | SecondFactorAsked> {
  const { prisma } = ctx.core.database;
  if (!(await arePasswordsOffAnywhere(ctx.core.database))) return signIn(ctx, body);
  const email = body.email.trim().toLowerCase();
  const account = await prisma.account.findUnique({ where: { email }, select: { id: true, organizationId: true } });
  const isLetTry = await mayUsePassword(prisma, account ?? { id: NIL, organizationId: NIL });
  const password = isLetTry ? body.password : randomBytes(32).toString("base64url");
  try {
    return await signIn(ctx, { ...body, password });
  } catch (error) {
    throw error instanceof CoreError && error.code === "wrong_credentials" ? await wordsOfTheHouse(ctx, error) : error;
  }
}

/** The words hang on the desk that was come to, never on the address that was typed. */
async function wordsOfTheHouse(ctx: AnonymousCtx, refusal: CoreError): Promise<CoreError> {
  const { prisma } = ctx.core.database;
  const { id: organizationId } = await findOrganization(ctx);
  const off = { organizationId, isEnabled: true, arePasswordsOff: true };
  return (await prisma.ssoProvider.count({ where: off })) > 0 ? passwordsOff(prisma, organizationId) : refusal;
}

import type { login, ParsedBody, SecondFactorAsked } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { findOrganization } from "../desk/find-organization.ts";
import { signIn } from "../sessions/sign-in.ts";
import type { SignedIn } from "../sessions/signed-in.ts";
import { passwordsOff } from "./password-rule.ts";

/** Signs in with a password; where passwords are off, every refusal says so: whoever the address belongs to, if to anybody. */
export async function signInByPassword(
  ctx: AnonymousCtx,
  body: ParsedBody<typeof login>,
): Promise<SignedIn | SecondFactorAsked> {
  try {
    return await signIn(ctx, body);
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

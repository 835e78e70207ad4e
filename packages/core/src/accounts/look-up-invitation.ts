import type { lookUpInvitation as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import type { NameSuffix } from "@smartsupport/domain";
import type { AnonymousCtx } from "../context.ts";
import { findInvitation } from "./find-invitation.ts";

/** Whose invitation a token is, to greet them and to fill in what is known. */
export async function lookUpInvitation(
  ctx: AnonymousCtx,
  { token }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const { account } = await findInvitation(ctx.core.database.prisma, ctx, token);
  const { email, firstName, lastName, middleName, suffix, organization } = account;
  return {
    email,
    firstName,
    lastName,
    middleName,
    suffix: suffix as NameSuffix | null,
    organizationName: organization.name,
  };
}

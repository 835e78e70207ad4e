import type { AnonymousCtx } from "../context.ts";
import { createOrganization } from "../organizations/create-organization.ts";
import { setUpDefaultDesk } from "../organizations/set-up-default-desk.ts";
import { invitationLink } from "./invitation-token.ts";
import { invite } from "./invite-account.ts";

export type FirstAdmin = {
  email: string;
  /** Asked for again when the invitation is accepted. */
  firstName?: string;
  lastName?: string;
  /** Of the organization that is made when there is none. */
  organizationName?: string;
};

export type FirstInvitation = {
  /** Sets the password; good once. */
  link: string;
  expiresAt: Date;
};

/**
 * Invites an admin into the default organization, which is made with its first departments and categories when there is
 * none. For whoever sits at the server: the link is returned, to be printed. Refuses an e-mail that has a password already.
 */
export async function inviteFirstAdmin(ctx: AnonymousCtx, given: FirstAdmin): Promise<FirstInvitation> {
  const { email, firstName = "First", lastName = "Admin", organizationName = "Our company" } = given;
  const organization = await ctx.core.database.prisma.organization.findFirst({ where: { isDefault: true } });
  const { id: organizationId } =
    organization ??
    (await createOrganization(ctx, { name: organizationName, isDefault: true, isDemo: ctx.core.isDemo }));
  const asDesk = { ...ctx, actor: { kind: "system", organizationId } as const };
  if (organization === null) await setUpDefaultDesk(asDesk);
  const invitation = await invite(asDesk, { email: email.toLowerCase(), firstName, lastName, role: "admin" });
  return { link: invitationLink(ctx.core, invitation.tokenId), expiresAt: invitation.expiresAt };
}

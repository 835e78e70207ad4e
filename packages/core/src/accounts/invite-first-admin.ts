import { inviteAccount } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../context.ts";
import { fieldError } from "../core-error.ts";
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
 * none. For whoever sits at the server: the link is returned, to be printed. Refuses what is no e-mail
 * address or no name, before anything is made, and an e-mail that has a password already.
 */
export async function inviteFirstAdmin(ctx: AnonymousCtx, given: FirstAdmin): Promise<FirstInvitation> {
  const { email, firstName = "First", lastName = "Admin", organizationName = "Our company" } = given;
  const body = inviteAccount.body.safeParse({ email, firstName, lastName, role: "admin" });
  if (!body.success) {
    const [issue] = body.error.issues;
    throw fieldError(String(issue?.path[0] ?? ""), issue?.message ?? "");
  }
  const organization = await ctx.core.database.prisma.organization.findFirst({ where: { isDefault: true } });
  const { id: organizationId } =
    organization ??
    (await createOrganization(ctx, { name: organizationName, isDefault: true, isDemo: ctx.core.isDemo }));
  const asDesk = { ...ctx, actor: { kind: "system", organizationId } as const };
  if (organization === null) await setUpDefaultDesk(asDesk);
  const invitation = await invite(asDesk, body.data);
  return { link: invitationLink(ctx.core, invitation.tokenId), expiresAt: invitation.expiresAt };
}

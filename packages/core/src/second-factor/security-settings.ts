import type { updateSecurity as operation, ParsedBody, SecuritySettings } from "@smartsupport/contracts";
import { inTransaction, readFactors, type Tx } from "@smartsupport/database";
import { can, ROLES, type Role } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { forbidden } from "../tickets/require-right.ts";
import { hasFactor } from "./factor-kinds.ts";

/** Which roles must sign in with a second factor. */
export async function getSecurity({ core, actor }: Ctx): Promise<SecuritySettings> {
  if (!can(actor, "settings:manage")) throw forbidden();
  const { secondFactorRoles } = await core.database.prisma.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    select: { secondFactorRoles: true },
  });
  return { secondFactorRoles };
}

/**
 * Says which roles must have a second factor. Whoever must and has none is signed out at once, and sets one up right after
 * their password. Admins who have none cannot ask it of themselves: they would be the first to stand outside.
 */
export async function updateSecurity(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<SecuritySettings> {
  const { core, actor } = ctx;
  if (!can(actor, "settings:manage")) throw forbidden();
  const roles = ROLES.filter((role) => body.secondFactorRoles.includes(role));
  return inTransaction(core.database, async (tx) => {
    if (actor.kind === "person" && roles.includes(actor.role) && !hasFactor(await readFactors(tx, actor))) {
      throw fieldError("secondFactorRoles", "Please add a second factor to your own account first, on your profile.");
    }
    const { organizationId } = actor;
    await tx.organization.update({ where: { id: organizationId }, data: { secondFactorRoles: roles } });
    await signOutWithoutFactor(tx, ctx, roles);
    const subject = { kind: "organization", id: organizationId } as const;
    await recordAudit(tx, ctx, { action: "organization.second_factor_required", subject, data: { roles } });
    return { secondFactorRoles: roles };
  });
}

async function signOutWithoutFactor(tx: Tx, { actor, now }: Ctx, roles: Role[]): Promise<void> {
  const { organizationId } = actor;
  const none = { OR: [{ authenticator: null }, { authenticator: { confirmedAt: null } }], passkeys: { none: {} } };
  const account = { role: { in: roles }, ...none };
  await endSessions(tx, { organizationId, account, isByProvider: false }, "ended_by_admin", now);
}

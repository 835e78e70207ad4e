import type { Tx } from "@smartsupport/database";
import { CoreError } from "../core-error.ts";

type Source = Pick<Tx, "ssoProvider">;
type Owner = { id: string; organizationId: string };

/** Whether this account may use a password or a passkey: not where the provider alone decides, but for the break-glass admin. */
export async function mayUsePassword(source: Source, { id, organizationId }: Owner): Promise<boolean> {
  const off = {
    organizationId,
    isEnabled: true,
    arePasswordsOff: true,
    OR: [{ breakGlassId: null }, { breakGlassId: { not: id } }],
  };
  return (await source.ssoProvider.count({ where: off })) === 0;
}

/** Refuses whoever may not: for those only who have proven whose account it is. */
export async function requirePasswordUse(source: Source, owner: Owner): Promise<void> {
  if (!(await mayUsePassword(source, owner))) throw await passwordsOff(source, owner.organizationId);
}

/** Refuses everybody of an organization in which nobody new may have a password. */
export async function requirePasswordsOn(source: Source, organizationId: string): Promise<void> {
  const off = { organizationId, isEnabled: true, arePasswordsOff: true };
  if ((await source.ssoProvider.count({ where: off })) > 0) throw await passwordsOff(source, organizationId);
}

export async function passwordsOff(source: Source, organizationId: string): Promise<CoreError> {
  const provider = await source.ssoProvider.findUnique({ where: { organizationId }, select: { name: true } });
  const detail = `Passwords are switched off at this desk. Please sign in with ${provider?.name ?? "your company"}.`;
  return new CoreError("passwords_off", { detail });
}

/** What changes an account may not take the one way back in from an organization without passwords. */
export async function refuseForBreakGlass(source: Source, { id, organizationId }: Owner): Promise<void> {
  const needed = { organizationId, isEnabled: true, arePasswordsOff: true, breakGlassId: id };
  if ((await source.ssoProvider.count({ where: needed })) === 0) return;
  throw new CoreError("break_glass_admin", {
    detail: "This admin holds the one password that still works. Choose another for that first, under Single sign-on.",
  });
}

import type { AuditAction, switchSingleSignOn as operation, ParsedBody, SsoSettings } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError, notFound } from "../core-error.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { configDigest } from "./config-digest.ts";
import { getSingleSignOn } from "./get-single-sign-on.ts";
import { type Provider, readProvider } from "./provider.ts";
import { requireSettingsRight } from "./require-settings-right.ts";

type Body = ParsedBody<typeof operation>;
type Switches = Pick<Provider, "isEnabled" | "arePasswordsOff" | "breakGlassId">;

/**
 * Switches the provider and passwords. Only what was tested as it stands is switched on; passwords go off only while one
 * active admin keeps theirs, and are back as soon as the provider is off.
 */
export async function switchSingleSignOn(ctx: Ctx, body: Body): Promise<SsoSettings> {
  const { organizationId } = requireSettingsRight(ctx);
  await inTransaction(ctx.core.database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;
    const before = await readProvider(tx, organizationId);
    if (before === null) throw notFound();
    const isEnabled = body.isEnabled ?? before.isEnabled;
    const after: Switches = {
      isEnabled,
      arePasswordsOff: isEnabled && (body.arePasswordsOff ?? before.arePasswordsOff),
      breakGlassId: body.breakGlassId ?? before.breakGlassId,
    };
    if (body.arePasswordsOff && !isEnabled) {
      throw fieldError("arePasswordsOff", "Please switch signing in by the provider on first.");
    }
    if (isEnabled && !before.isEnabled) requireTest(ctx, before);
    if (body.breakGlassId !== undefined || after.arePasswordsOff) await requireBreakGlass(tx, organizationId, after);
    await tx.ssoProvider.update({ where: { organizationId }, data: { ...after, updatedAt: ctx.now } });
    if (after.arePasswordsOff && !before.arePasswordsOff) await signOutOthers(tx, ctx, after);
    await audit(tx, ctx, before, after);
  });
  return getSingleSignOn(ctx);
}

function requireTest({ core }: Ctx, provider: Provider): void {
  if (provider.testedDigest === configDigest(core.keyring, provider)) return;
  throw new CoreError("invalid_input", {
    detail: "Please test it first, as it is saved now.",
    errors: [{ path: "isEnabled", message: "Please test it first, as it is saved now." }],
  });
}

async function requireBreakGlass(tx: Tx, organizationId: string, { breakGlassId }: Switches): Promise<void> {
  if (breakGlassId === null) throw fieldError("breakGlassId", "Please choose an admin who keeps their password.");
  // Locked, so that nobody switches that admin off between the look and the commit.
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${breakGlassId}::uuid FOR UPDATE`;
  const fit = { organizationId, id: breakGlassId, role: "admin", status: "active" } as const;
  const admin = await tx.account.findFirst({ where: fit });
  if (admin === null) throw fieldError("breakGlassId", "Please choose an active admin.");
  if (admin.passwordHash === null) throw fieldError("breakGlassId", "This admin has no password yet.");
}

/** Who came in with a password and was never linked comes again by the provider. Whoever throws the switch stays. */
async function signOutOthers(tx: Tx, { actor, now }: Ctx, { breakGlassId }: Switches): Promise<void> {
  const { organizationId } = actor;
  const staying = [breakGlassId, actor.kind === "person" ? actor.id : null].filter((id) => id !== null);
  const account = { id: { notIn: staying }, ssoIdentities: { none: {} } };
  await endSessions(tx, { organizationId, account }, "ended_by_admin", now);
}

async function audit(tx: Tx, ctx: Ctx, before: Switches, after: Switches): Promise<void> {
  const { organizationId } = ctx.actor;
  const subject = { kind: "organization", id: organizationId } as const;
  const { breakGlassId } = after;
  const note = (action: AuditAction) => recordAudit(tx, ctx, { action, subject, data: { breakGlassId } });
  if (before.isEnabled !== after.isEnabled) await note(after.isEnabled ? "sso.enabled" : "sso.disabled");
  const isOther = before.breakGlassId !== breakGlassId && after.arePasswordsOff;
  if (before.arePasswordsOff && !after.arePasswordsOff) await note("sso.passwords_on");
  else if (after.arePasswordsOff && (isOther || !before.arePasswordsOff)) await note("sso.passwords_off");
}

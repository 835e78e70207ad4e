import type { saveSingleSignOn as operation, ParsedBody, SsoSettings } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError } from "../core-error.ts";
import { checkAddress } from "../integrations/check-address.ts";
import { seal } from "../secrets/seal.ts";
import { connectionDigest } from "./config-digest.ts";
import { getSingleSignOn } from "./get-single-sign-on.ts";
import { checkOutbound } from "./outbound-address.ts";
import { type Provider, readProvider } from "./provider.ts";
import { ProviderFailure } from "./provider-failure.ts";
import { requireSettingsRight } from "./require-settings-right.ts";

type Body = ParsedBody<typeof operation>;

const ENTRA_TENANT = /^https:\/\/login\.microsoftonline\.com\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/v2\.0$/i;
const GOOGLE = "https://accounts.google.com";

/**
 * Sets up the provider. Another connection (issuer, client, secret) switches it off until it was tested: nobody shall stand
 * outside because of a slip of the pen. Other rules bite at the next sign-in.
 */
export async function saveSingleSignOn(ctx: Ctx, body: Body): Promise<SsoSettings> {
  const { organizationId } = requireSettingsRight(ctx);
  check(body);
  await inTransaction(ctx.core.database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;
    await checkDepartments(tx, organizationId, body);
    await write(tx, ctx, body, await readProvider(tx, organizationId));
  });
  return getSingleSignOn(ctx);
}

function check({ preset, issuer, isPrivateHostAllowed, emailDomains, newPeople }: Body): void {
  if (preset === "entra" && !ENTRA_TENANT.test(issuer)) {
    const tenant = "https://login.microsoftonline.com/<tenant id>/v2.0";
    throw fieldError(
      "issuer",
      `Please enter your own tenant's issuer: ${tenant}. One for all companies lets anybody in.`,
    );
  }
  if (preset === "google" && issuer.replace(/\/$/, "") !== GOOGLE) throw fieldError("issuer", `Google's is ${GOOGLE}.`);
  try {
    checkAddress(issuer, isPrivateHostAllowed);
    checkOutbound(issuer, { issuer, isPrivateHostAllowed });
  } catch (error) {
    if (!(error instanceof ProviderFailure || error instanceof CoreError)) throw error;
    throw new CoreError("address_refused", {
      detail: error.message,
      errors: [{ path: "issuer", message: error.message }],
    });
  }
  const needsDomains = preset === "entra" || newPeople === "approved";
  if (needsDomains && emailDomains.length === 0) {
    throw fieldError("emailDomains", "Please name your company's domains: an address in another could be anybody's.");
  }
}

async function checkDepartments(tx: Tx, organizationId: string, { departmentMap }: Body): Promise<void> {
  const ids = [...new Set(departmentMap.map(({ departmentId }) => departmentId))];
  const known = await tx.department.count({ where: { organizationId, id: { in: ids }, isArchived: false } });
  if (known < ids.length) throw fieldError("departmentMap", "Please choose departments of this desk.");
}

async function write(tx: Tx, ctx: Ctx, { clientSecret, ...fields }: Body, before: Provider | null): Promise<void> {
  const { core, actor, now } = ctx;
  const { organizationId } = actor;
  if (clientSecret === undefined && before === null) {
    throw fieldError("clientSecret", "Please enter the client secret.");
  }
  // A secret is for the provider it came from: sent to another address it would be given away.
  if (clientSecret === undefined && before !== null && new URL(before.issuer).host !== new URL(fields.issuer).host) {
    throw fieldError("clientSecret", "Another provider needs its own secret. Please enter it.");
  }
  const sealedSecret = clientSecret === undefined ? (before?.sealedSecret ?? "") : seal(core.keyring, clientSecret);
  const isNewConnection =
    before === null ||
    connectionDigest(core.keyring, before) !== connectionDigest(core.keyring, { ...fields, sealedSecret });
  if (isNewConnection && before?.arePasswordsOff) {
    const detail = "Passwords are off. Let people use them again before you change how the desk reaches the provider.";
    throw new CoreError("invalid_input", { detail, errors: [{ path: "issuer", message: detail }] });
  }
  const off = isNewConnection ? { isEnabled: false } : {};
  const data = { ...fields, sealedSecret, ...off, updatedAt: now };
  const where = { organizationId };
  await tx.ssoProvider.upsert({ where, update: data, create: { ...data, organizationId, createdAt: now } });
  const subject = { kind: "organization", id: organizationId } as const;
  const changed = Object.entries(fields).filter(([name, value]) => {
    return JSON.stringify(value) !== JSON.stringify(before?.[name as keyof typeof fields]);
  });
  const names = changed.map(([name]) => name).concat(clientSecret === undefined ? [] : ["clientSecret"]);
  await recordAudit(tx, ctx, { action: "sso.configured", subject, data: { fields: names } });
  if (isNewConnection && before?.isEnabled) await recordAudit(tx, ctx, { action: "sso.disabled", subject });
}

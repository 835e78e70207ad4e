import type { linkSingleSignOn as linkOperation, ParsedBody } from "@smartsupport/contracts";
import type { AnonymousCtx, Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { findOrganization } from "../desk/find-organization.ts";
import { proveAgain } from "../second-factor/prove-again.ts";
import { beginAttempt, type WayToProvider } from "./attempt.ts";
import { type Provider, readProvider } from "./provider.ts";
import { whyItFailed } from "./provider-failure.ts";
import { requireSettingsRight } from "./require-settings-right.ts";

/** Begins to sign somebody in by the provider of the desk they came to. Null where there is none, or none that is on. */
export async function goToProvider(ctx: AnonymousCtx, returnTo: unknown): Promise<WayToProvider | null> {
  const { id } = await findOrganization(ctx);
  const provider = await readProvider(ctx.core.database.prisma, id);
  if (provider === null || !provider.isEnabled) return null;
  return beginAttempt(ctx, provider, { purpose: "sign-in", accountId: null, returnTo, hosts: await hostsOf(ctx, id) });
}

/** Begins a test sign-in, with what is saved, on or off. */
export async function goAndTest(ctx: Ctx): Promise<WayToProvider> {
  const { id: accountId, organizationId } = requireSettingsRight(ctx);
  const provider = await readProvider(ctx.core.database.prisma, organizationId);
  if (provider === null) throw new CoreError("provider_failed", { detail: "Please save the provider first." });
  return go(ctx, provider, { purpose: "test", accountId });
}

/** Begins to link my account with the provider: whoever knows the password may. */
export async function goAndLink(ctx: Ctx, body: ParsedBody<typeof linkOperation>): Promise<WayToProvider> {
  const { id: accountId, organizationId } = await proveAgain(ctx, body);
  const provider = await readProvider(ctx.core.database.prisma, organizationId);
  if (provider === null || !provider.isEnabled) throw notFound();
  return go(ctx, provider, { purpose: "link", accountId });
}

type Own = { purpose: "test" | "link"; accountId: string };

async function go(ctx: Ctx, provider: Provider, own: Own): Promise<WayToProvider> {
  const hosts = await hostsOf(ctx, provider.organizationId);
  try {
    return await beginAttempt(ctx, provider, { ...own, returnTo: "/", hosts });
  } catch (error) {
    throw new CoreError("provider_failed", { detail: whyItFailed(error) });
  }
}

export async function hostsOf({ core }: AnonymousCtx, organizationId: string): Promise<string[]> {
  const where = { id: organizationId };
  const { hosts } = await core.database.prisma.organization.findUniqueOrThrow({ where, select: { hosts: true } });
  return hosts;
}

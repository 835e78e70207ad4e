import { randomBytes } from "node:crypto";
import { newId, type Prisma } from "@smartsupport/database";
import * as oidc from "openid-client";
import type { AnonymousCtx, Core } from "../context.ts";
import { hashToken, isSame } from "../sessions/refresh-token.ts";
import { callbackUrl } from "./callback-url.ts";
import { configDigest } from "./config-digest.ts";
import { openProvider } from "./open-provider.ts";
import { ownPath } from "./own-path.ts";
import type { Provider } from "./provider.ts";
import { ProviderFailure } from "./provider-failure.ts";

/** What somebody goes to the provider for. Nobody signs in by a test, and nobody links by signing in. */
export type SsoPurpose = "sign-in" | "test" | "link";

export type Attempt = Prisma.SsoAttemptGetPayload<object>;

/** A way to the provider: where the browser goes, and the secret it must come back with. */
export type WayToProvider = { url: string; browserSecret: string };

export const ATTEMPT_LIFETIME_MS = 10 * 60_000;
const SECRET_BYTES = 32;

type Wish = { purpose: SsoPurpose; accountId: string | null; returnTo: unknown; hosts: string[] };

/** Writes down what is asked of the provider, good once, for ten minutes and in this browser, and says where to go. */
export async function beginAttempt(ctx: AnonymousCtx, provider: Provider, wish: Wish): Promise<WayToProvider> {
  const { core, now } = ctx;
  const configuration = await openProvider(core, provider, wish.purpose === "test");
  const [state, nonce, browserSecret] = [secret(), secret(), secret()];
  const verifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl(ctx, wish.hosts).href,
    scope: "openid email profile",
    response_type: "code",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    // Who tests or links chooses with whom.
    ...(wish.purpose !== "sign-in" && knowsChoice(configuration) ? { prompt: "select_account" } : {}),
  });
  if (url.protocol !== "https:" && new URL(provider.issuer).protocol === "https:") {
    throw new ProviderFailure("The provider wants to be opened without https.");
  }
  await core.database.prisma.ssoAttempt.create({
    data: {
      id: newId(),
      organizationId: provider.organizationId,
      purpose: wish.purpose,
      accountId: wish.accountId,
      stateHash: hashToken(state),
      browserHash: hashToken(browserSecret),
      nonce,
      verifier,
      configDigest: configDigest(core.keyring, provider),
      returnTo: ownPath(wish.returnTo),
      expiresAt: new Date(now.getTime() + ATTEMPT_LIFETIME_MS),
    },
  });
  return { url: url.href, browserSecret };
}

/** Uses an attempt up, whatever comes of it. Null: unknown, used before, over, or begun in another browser. */
export async function takeAttempt(
  { core, now }: AnonymousCtx,
  state: string,
  browserSecret: string | null,
): Promise<Attempt | null> {
  const { ssoAttempt } = core.database.prisma;
  const attempt = await ssoAttempt.findUnique({ where: { stateHash: hashToken(state) } });
  if (attempt === null) return null;
  const { count } = await ssoAttempt.deleteMany({ where: { id: attempt.id } });
  const isThisBrowser = browserSecret !== null && isSame(attempt.browserHash, hashToken(browserSecret));
  return count === 1 && isThisBrowser && attempt.expiresAt > now ? attempt : null;
}

/** Forgets ways that nobody came back on, and what came of tests an hour ago. Returns how many. */
export async function purgeSsoAttempts({ database: { prisma } }: Core, now: Date): Promise<number> {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  const tests = { lastTestById: { not: null }, lastTestAt: { lt: anHourAgo } };
  await prisma.ssoProvider.updateMany({ where: tests, data: { lastTest: {}, lastTestById: null, lastTestAt: null } });
  return (await prisma.ssoAttempt.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}

/** Google and Entra know it and do not say so; of others it is asked only if they do. */
function knowsChoice(configuration: oidc.Configuration): boolean {
  const { issuer, prompt_values_supported: known } = configuration.serverMetadata();
  const { hostname } = new URL(issuer);
  if (hostname === "accounts.google.com" || hostname === "login.microsoftonline.com") return true;
  return Array.isArray(known) && known.includes("select_account");
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

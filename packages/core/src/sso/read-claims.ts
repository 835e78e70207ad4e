import * as oidc from "openid-client";
import type { AnonymousCtx } from "../context.ts";
import type { Attempt } from "./attempt.ts";
import { callbackUrl } from "./callback-url.ts";
import { openProvider } from "./open-provider.ts";
import type { Provider } from "./provider.ts";
import { ProviderFailure } from "./provider-failure.ts";

// As the standard bounds it.
const MOST_OF_SUBJECT = 255;

/** What the provider says of a person. */
export type Claims = { sub: string } & Record<string, unknown>;

/**
 * Gives the code back and reads the signed statement for it: issuer, audience, signature, time, nonce, state and verifier are
 * looked at by the library. What is not in the statement is asked for at the provider's own place for it.
 */
export async function readClaims(
  ctx: AnonymousCtx,
  provider: Provider,
  { attempt, query, hosts }: { attempt: Attempt; query: URLSearchParams; hosts: string[] },
): Promise<Claims> {
  const configuration = await openProvider(ctx.core, provider);
  const url = callbackUrl(ctx, hosts);
  url.search = query.toString();
  const tokens = await oidc.authorizationCodeGrant(configuration, url, {
    expectedState: query.get("state") ?? "",
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims?.sub || claims.sub.length > MOST_OF_SUBJECT) throw new ProviderFailure("The provider names nobody.");
  const wanted = ["email", "name", provider.roleClaim, provider.departmentClaim].filter((name) => name !== null);
  const isAllThere = wanted.every((name) => claims[name] !== undefined);
  if (isAllThere || !configuration.serverMetadata().userinfo_endpoint) return claims;
  const more = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  // What was signed counts.
  return { ...more, ...claims };
}

import * as oidc from "openid-client";
import type { Core } from "../context.ts";
import { unseal } from "../secrets/seal.ts";
import { connectionDigest } from "./config-digest.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { checkOutbound } from "./outbound-address.ts";
import type { Provider } from "./provider.ts";

const KEPT_FOR_MS = 10 * 60_000;

type Known = { configuration: Promise<oidc.Configuration>; until: number };

const known = new WeakMap<Core, Map<string, Known>>();

/** What the provider says of itself (discovery), asked every ten minutes. `isFresh` asks it now. */
export function openProvider(core: Core, provider: Provider, isFresh = false): Promise<oidc.Configuration> {
  const ofCore = known.get(core) ?? new Map<string, Known>();
  known.set(core, ofCore);
  const key = `${provider.organizationId}:${connectionDigest(core.keyring, provider)}`;
  const kept = ofCore.get(key);
  if (kept && !isFresh && kept.until > Date.now()) return kept.configuration;
  for (const other of ofCore.keys()) if (other.startsWith(provider.organizationId)) ofCore.delete(other);
  const configuration = discover(core, provider);
  ofCore.set(key, { configuration, until: Date.now() + KEPT_FOR_MS });
  configuration.catch(() => ofCore.delete(key));
  return configuration;
}

async function discover({ keyring }: Core, provider: Provider): Promise<oidc.Configuration> {
  checkOutbound(provider.issuer, provider);
  const secret = unseal(keyring, provider.sealedSecret);
  const isPlain = new URL(provider.issuer).protocol === "http:";
  return oidc.discovery(new URL(provider.issuer), provider.clientId, {}, clientAuth(secret), {
    [oidc.customFetch]: guardedFetch(provider),
    // The signature counts although the statement comes straight from the provider: one wall more.
    execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
  });
}

/** In the body where the provider takes it there, else in the header, as the standard has it by default. */
function clientAuth(secret: string): oidc.ClientAuth {
  const [inBody, inHeader] = [oidc.ClientSecretPost(secret), oidc.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const isInBody = server.token_endpoint_auth_methods_supported?.includes("client_secret_post") ?? false;
    return isInBody ? inBody(server, ...rest) : inHeader(server, ...rest);
  };
}

import { type Keyring, sign } from "../keyring.ts";
import { unseal } from "../secrets/seal.ts";
import type { Provider } from "./provider.ts";

type Connection = Pick<Provider, "issuer" | "clientId" | "sealedSecret" | "isPrivateHostAllowed">;

/** Stands for how the desk reaches the provider: changes with any of it, with the secret too. */
export function connectionDigest(keyring: Keyring, provider: Connection): string {
  const { issuer, clientId, sealedSecret, isPrivateHostAllowed } = provider;
  const parts = [issuer, clientId, unseal(keyring, sealedSecret), isPrivateHostAllowed];
  return sign(keyring.digests, `sso-connection:${JSON.stringify(parts)}`);
}

/** Stands for the whole configuration: what was tested is exactly what is switched on. */
export function configDigest(keyring: Keyring, provider: Provider): string {
  const { preset, roleClaim, roleMap, departmentClaim, departmentMap, emailDomains, newPeople } = provider;
  const rules = [preset, roleClaim, sorted(roleMap), departmentClaim, sorted(departmentMap), emailDomains, newPeople];
  return sign(keyring.digests, `sso-config:${connectionDigest(keyring, provider)}:${JSON.stringify(rules)}`);
}

/** The database keeps JSON with its keys in an order of its own. */
function sorted(map: unknown): unknown {
  return (map as Record<string, unknown>[]).map((entry) => Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}

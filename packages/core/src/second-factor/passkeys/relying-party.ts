import { isIP } from "node:net";
import type { Core } from "../../context.ts";
import { CoreError } from "../../core-error.ts";

export type RelyingParty = { id: string; origin: string };

/** Whom passkeys are made for: the host people reach the desk by. Browsers make none for a bare network address. */
export function relyingParty({ publicUrl }: Core): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  const isSafe = protocol === "https:" || hostname === "localhost" || hostname.endsWith(".localhost");
  return isAddress || !isSafe ? null : { id: hostname, origin };
}

export function requireRelyingParty(core: Core): RelyingParty {
  const party = relyingParty(core);
  if (party !== null) return party;
  throw new CoreError("forbidden", {
    detail: "Browsers make no passkeys for this desk's address. They need a name with https, or http://localhost.",
  });
}

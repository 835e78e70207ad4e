import { isIP } from "node:net";
import { CoreError } from "../core-error.ts";
import { checkAddress } from "../integrations/check-address.ts";
import { ProviderFailure } from "./provider-failure.ts";

/** Where the desk may go for a provider: its issuer's host as the admin allows it, all others in the open net only. */
export type Reach = { issuer: string; isPrivateHostAllowed: boolean };

/** Whether this host may lie in a private network. */
export function isPrivateAllowedFor(url: string, { issuer, isPrivateHostAllowed }: Reach): boolean {
  return isPrivateHostAllowed && new URL(url).hostname === new URL(issuer).hostname;
}

/** Refuses an address that nothing is asked of: without https, but on this very machine, or private and not allowed. */
export function checkOutbound(url: string, reach: Reach): void {
  const { protocol, hostname } = new URL(url);
  const isAllowed = isPrivateAllowedFor(url, reach);
  if (protocol !== "https:" && !(protocol === "http:" && isAllowed && isLoopback(hostname))) {
    throw new ProviderFailure("The provider must be reached by https.");
  }
  try {
    checkAddress(url, isAllowed);
  } catch (error) {
    throw error instanceof CoreError ? new ProviderFailure(error.message) : error;
  }
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

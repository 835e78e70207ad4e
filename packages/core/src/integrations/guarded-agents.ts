import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

type Agents = { httpAgent: RequestFilteringHttpAgent; httpsAgent: RequestFilteringHttpsAgent };

/** Where link-local addresses lead: into the cloud the machine stands in, never to a workflow system. */
const NEVER = new BlockList();
NEVER.addSubnet("169.254.0.0", 16, "ipv4");
NEVER.addSubnet("fe80::", 10, "ipv6");
NEVER.addAddress("fd00:ec2::254", "ipv6");

/** The address of an endpoint is one that nothing is sent to. */
export class RefusedAddressError extends Error {
  override name = "RefusedAddressError";
}

const guarded = {
  httpAgent: new RequestFilteringHttpAgent(),
  httpsAgent: new RequestFilteringHttpsAgent(),
};
const options = { allowPrivateIPAddress: true, lookup: lookupButNever };
const trusting = {
  httpAgent: new RequestFilteringHttpAgent(options),
  httpsAgent: new RequestFilteringHttpsAgent(options),
};

/**
 * Agents that check the address a name resolves to in the very lookup that connects, so that a name cannot answer one thing
 * to the check and another to the connection. Only unicast addresses of the open net pass; where an admin allowed the host,
 * private ones too. Throws RefusedAddressError for a host that is written as a link-local address.
 */
export function agentsFor(url: string, isPrivateHostAllowed: boolean): Agents {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  if (isNever(host)) throw new RefusedAddressError(host);
  return isPrivateHostAllowed ? trusting : guarded;
}

/** Says whether a request failed because of where its address lies. */
export function isRefusedAddress(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof RefusedAddressError || isRefusedAddress(error.cause)) return true;
  return /^DNS lookup .* is not allowed/.test(error.message);
}

function lookupButNever(...[host, lookupOptions, done]: Parameters<LookupFunction>): void {
  lookup(host, { ...lookupOptions, all: true }, (error, addresses: LookupAddress[] = []) => {
    const never = addresses.find(({ address }) => isNever(address));
    if (error !== null) done(error, "", 0);
    else if (never !== undefined) done(new RefusedAddressError(never.address), "", 0);
    else if (lookupOptions.all === true) done(null, addresses);
    else done(null, addresses[0]?.address ?? "", addresses[0]?.family ?? 0);
  });
}

function isNever(host: string): boolean {
  const family = isIP(host);
  return family !== 0 && NEVER.check(host, family === 4 ? "ipv4" : "ipv6");
}

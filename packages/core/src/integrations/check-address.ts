import { BlockList, isIP } from "node:net";
import { CoreError } from "../core-error.ts";

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;

const notPublic = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  notPublic.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [
  // The first and the three tunnels hold an IPv4 address, which may be any.
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  notPublic.addSubnet(network, bits, "ipv6");
}

/** Link-local, where the machine's own cloud answers: never an outside system. */
const never = new BlockList();
never.addSubnet("169.254.0.0", 16, "ipv4");
never.addSubnet("fe80::", 10, "ipv6");
never.addAddress("fd00:ec2::254", "ipv6");

/**
 * Refuses an address that is private by the look of it, unless an admin allows that host, and one that holds a password.
 * Early words for whoever types it: what a name resolves to is checked at every delivery, where it counts.
 */
export function checkAddress(url: string, isPrivateHostAllowed: boolean): void {
  const { hostname, username, password } = new URL(url);
  if (username || password) throw refused("Please leave out user and password: they would be in every log.");
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIn(never, host)) throw refused("This address leads to the machine itself.");
  if (isPrivateHostAllowed) return;
  if (LOCAL_NAME.test(host) || !/[.:]/.test(host) || isIn(notPublic, host)) {
    throw refused("This address lies in a private network. Allow it if you know that system.");
  }
}

/** `::ffff:10.0.0.1` is 10.0.0.1: a BlockList knows that by itself. */
function isIn(list: BlockList, host: string): boolean {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 4 ? "ipv4" : "ipv6");
}

function refused(message: string): CoreError {
  return new CoreError("address_refused", { detail: message, errors: [{ path: "url", message }] });
}

import { isIPv4, isIPv6 } from "node:net";

/**
 * The network an address lies in, as far as one household or office goes: the first three parts of IPv4, the first three
 * groups of IPv6 (/48). A provider changes the rest from day to day.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped.split(".").slice(0, 3).join(".");
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const zeros = tail === undefined ? [] : Array<string>(8).fill("0");
  return [...groups, ...zeros]
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

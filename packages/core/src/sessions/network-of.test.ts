import { expect, it } from "vitest";
import { networkOf } from "./network-of.ts";

it.each([
  ["203.0.113.7", "203.0.113"],
  ["::ffff:203.0.113.7", "203.0.113"],
  ["2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3"],
  ["2001:0DB8:85a3::1", "2001:db8:85a3"],
  ["2001:db8::1", "2001:db8:0"],
  ["fe80::1%eth0", "fe80:0:0"],
  ["::1", "0:0:0"],
  ["", ""],
])("%s lies in %s", (address, network) => expect(networkOf(address)).toBe(network));

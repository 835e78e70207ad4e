import { isIP } from "node:net";
import { list } from "./fields.ts";

const NAMED = new Set(["loopback", "linklocal", "uniquelocal"]);

/** The proxies whose forwarding headers are believed, by address, network or name; "all" is not among them. */
export const trustProxy = list
  .refine((parts) => parts.every((part) => NAMED.has(part) || isIP(part.split("/")[0] ?? "") !== 0), {
    error: "lists proxies by address or network, like 127.0.0.1 or 10.0.0.0/8; trusting everybody is not possible",
  })
  .transform((parts): false | string[] => (parts.length === 0 ? false : parts));

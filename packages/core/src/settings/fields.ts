import { z } from "zod";

/** The kinds of values that settings have. An environment knows only words; what is wrong is said in words. */

export const text = z.string();

export const flag = z.enum(["0", "1"], { error: "is 1 (yes) or 0 (no)" }).transform((value) => value === "1");

export const port = z.coerce
  .number({ error: "is a port, from 1 to 65535" })
  .int("is a port, from 1 to 65535")
  .min(1, "is a port, from 1 to 65535")
  .max(65535, "is a port, from 1 to 65535");

export const list = text.transform((value) =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

/** An address that begins with one of these protocols. */
export function address(example: string, ...protocols: string[]) {
  return text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `is an address like ${example}`,
  });
}

/** Scheme, host and port; the slash at its end is dropped. */
export const origin = address("https://desk.example.com", "http:", "https:")
  .refine((value) => new URL(value).pathname === "/" && new URL(value).search === "", {
    error: "is scheme, host and port only, like https://desk.example.com",
  })
  .transform((value) => new URL(value).origin);

import { ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { id, line, moment } from "../primitives.ts";

export const SSO_PRESETS = ["entra", "google", "other"] as const;
export type SsoPreset = (typeof SSO_PRESETS)[number];

/** What becomes of somebody whom the desk does not know yet. */
export const SSO_NEW_PEOPLE = ["pending", "approved"] as const;

const HOST_NAME = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}$/;

const claimName = line(200).nullable().default(null);
const MOST_WORDS = 100;

/** What an admin says about the provider. */
export const ssoProviderFields = {
  preset: z.enum(SSO_PRESETS),
  /** As the button on the sign-in page calls it. */
  name: line(40),
  issuer: z.url({ protocol: /^https?$/, error: "Please enter an address that begins with https://." }).max(500),
  clientId: line(300),
  isPrivateHostAllowed: z.boolean().default(false),
  roleClaim: claimName,
  /** The claim's words, and the role that each means. */
  roleMap: z
    .array(z.strictObject({ word: line(200), role: z.enum(ROLES) }))
    .max(MOST_WORDS)
    .default([]),
  departmentClaim: claimName,
  departmentMap: z
    .array(z.strictObject({ word: line(200), departmentId: id }))
    .max(MOST_WORDS)
    .default([]),
  emailDomains: z
    .array(z.string().trim().toLowerCase().regex(HOST_NAME, "Please enter a domain, as company.com."))
    .max(50)
    .default([]),
  newPeople: z.enum(SSO_NEW_PEOPLE).default("pending"),
};

export const ssoProvider = z.object({
  ...ssoProviderFields,
  issuer: z.string(),
  isEnabled: z.boolean(),
  arePasswordsOff: z.boolean(),
  breakGlassId: id.nullable(),
  /** Whether exactly this configuration was tried with success. */
  isTested: z.boolean(),
  testedAt: moment.nullable(),
});
export type SsoProvider = z.output<typeof ssoProvider>;

/** What came of the last test, for the admin who made it. */
export const ssoTest = z.object({
  at: moment,
  isGood: z.boolean(),
  /** Why not, in plain words. */
  problem: z.string().nullable(),
  claims: z.array(z.object({ name: z.string(), value: z.string() })),
  wouldBe: z
    .object({
      email: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      department: z.string().nullable(),
      /** What a sign-in with these claims would have done. */
      outcome: z.string(),
    })
    .nullable(),
});
export type SsoTest = z.output<typeof ssoTest>;

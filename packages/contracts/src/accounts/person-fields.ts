import { isPersonName, NAME_SUFFIXES } from "@smartsupport/domain";
import { z } from "zod";
import { newPassword } from "../auth/password.ts";
import { id, line } from "../primitives.ts";

const name = line(80).refine(isPersonName, "Letters, spaces, periods, hyphens and apostrophes, please.");

/** The names of a person, as registering, accepting an invitation and the profile ask for them. */
export const personNames = {
  lastName: name,
  firstName: name,
  middleName: name.nullable().optional(),
  suffix: z.enum(NAME_SUFFIXES).nullable().optional(),
};

export const workEmail = z.string().trim().toLowerCase().max(254).pipe(z.email("Please enter a full e-mail address."));

/** What a new person says about themselves. The company id's pattern is checked against the organization's. */
export const registration = z.strictObject({
  ...personNames,
  companyId: line(40),
  departmentId: id,
  email: workEmail,
  password: newPassword,
  /** PNG, JPEG or WebP in base64; re-encoded to at most 1024 × 1024. */
  photo: z.base64().max(4_000_000, "The picture is too large.").optional(),
  hasConsented: z.literal(true, "Please agree to the privacy notice."),
});
export type Registration = z.output<typeof registration>;

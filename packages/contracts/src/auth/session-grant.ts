import { ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { id } from "../primitives.ts";

export const sessionUser = z.object({
  id,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  hasPhoto: z.boolean(),
});
export type SessionUser = z.output<typeof sessionUser>;

export const sessionGrant = z.object({
  accessToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.number().int(),
  user: sessionUser,
});
export type SessionGrant = z.output<typeof sessionGrant>;

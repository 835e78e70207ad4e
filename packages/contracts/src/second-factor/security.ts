import { ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";

export const securitySettings = z.object({
  /** Whose role is here signs in with a second factor, and sets one up before anything else. */
  secondFactorRoles: z.array(z.enum(ROLES)),
});
export type SecuritySettings = z.output<typeof securitySettings>;

export const getSecurity = operation({
  id: "getSecurity",
  method: "GET",
  path: "/security",
  summary: "Which roles must sign in with a second factor",
  tag: "Accounts",
  access: "own",
  response: securitySettings,
});

export const updateSecurity = operation({
  id: "updateSecurity",
  method: "PATCH",
  path: "/security",
  summary: "Say which roles must sign in with a second factor; whoever has none is signed out and sets one up",
  tag: "Accounts",
  access: "own",
  body: z.strictObject({ secondFactorRoles: z.array(z.enum(ROLES)).max(ROLES.length) }),
  response: securitySettings,
});

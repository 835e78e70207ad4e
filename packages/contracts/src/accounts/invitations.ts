import { NAME_SUFFIXES, ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { newPassword } from "../auth/password.ts";
import { operation } from "../operation.ts";
import { id, line, moment } from "../primitives.ts";
import { personNames, workEmail } from "./person-fields.ts";

export const inviteAccount = operation({
  id: "inviteAccount",
  method: "POST",
  path: "/invitations",
  summary: "Invite a person by mail; the link sets the password",
  tag: "Accounts",
  access: "own",
  status: 201,
  body: z.strictObject({
    email: workEmail,
    ...personNames,
    role: z.enum(ROLES).default("employee"),
    departmentId: id.nullable().optional(),
    companyId: line(40).nullable().optional(),
  }),
  response: z.object({ accountId: id, expiresAt: moment }),
  errors: ["email_taken", "company_id_taken"],
});

// Tokens ride in the fragment of a link and in bodies, never in a URL that a server or a log sees.
const token = z.string().min(20).max(200);

export const lookUpInvitation = operation({
  id: "lookUpInvitation",
  method: "POST",
  path: "/invitations/lookup",
  summary: "Whose invitation a token is",
  tag: "Accounts",
  access: "public",
  body: z.strictObject({ token }),
  response: z.object({
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    middleName: z.string().nullable(),
    suffix: z.enum(NAME_SUFFIXES).nullable(),
    organizationName: z.string(),
  }),
  errors: ["token_invalid", "passwords_off"],
});

export const acceptInvitation = operation({
  id: "acceptInvitation",
  method: "POST",
  path: "/invitations/acceptance",
  summary: "Set the password of an invited account, which becomes active",
  tag: "Accounts",
  access: "public",
  status: 204,
  body: z.strictObject({
    token,
    ...personNames,
    password: newPassword,
    hasConsented: z.literal(true, "Please agree to the privacy notice."),
  }),
  errors: ["token_invalid", "passwords_off"],
});

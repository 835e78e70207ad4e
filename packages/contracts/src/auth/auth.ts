import { ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { id, search } from "../primitives.ts";

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

export const login = operation({
  id: "login",
  method: "POST",
  path: "/auth/login",
  summary: "Sign in with e-mail and password",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({
    email: search(254).toLowerCase().min(1, "Please enter your e-mail."),
    password: z.string().min(1, "Please enter your password.").max(256),
  }),
  response: sessionGrant,
  errors: ["wrong_credentials", "account_pending", "account_deactivated", "demo_account_refused"],
});

export const refresh = operation({
  id: "refresh",
  method: "POST",
  path: "/auth/refresh",
  summary: "Exchange the refresh cookie for a new access token",
  tag: "Sign-in",
  access: "public",
  response: sessionGrant,
  errors: ["session_ended"],
});

export const logout = operation({
  id: "logout",
  method: "POST",
  path: "/auth/logout",
  summary: "End this session",
  tag: "Sign-in",
  access: "public",
  status: 204,
});

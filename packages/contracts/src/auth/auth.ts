import { z } from "zod";
import { operation } from "../operation.ts";
import { id, search } from "../primitives.ts";
import { secondFactorAsked } from "../second-factor/second-factor.ts";
import { sessionGrant } from "./session-grant.ts";

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
  /** Whoever has a second factor gets a ticket for the next step in place of a session. */
  response: z.union([sessionGrant, secondFactorAsked]),
  errors: ["wrong_credentials", "account_pending", "account_deactivated", "demo_account_refused", "passwords_off"],
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
  summary: "End the session of the cookie; with `accountId` only if it is that person's",
  tag: "Sign-in",
  access: "public",
  query: z.strictObject({ accountId: id.optional() }),
  status: 204,
  errors: ["session_taken"],
});

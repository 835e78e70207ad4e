import { z } from "zod";
import { workEmail } from "../accounts/person-fields.ts";
import { operation } from "../operation.ts";
import { newPassword } from "./password.ts";

// Tokens ride in the fragment of a link and in bodies, never in a URL that a server or a log sees.
const token = z.string().min(20).max(200);

export const requestPasswordReset = operation({
  id: "requestPasswordReset",
  method: "POST",
  path: "/auth/password-resets",
  summary: "Ask for a link by mail that sets a new password",
  tag: "Sign-in",
  access: "public",
  status: 202,
  body: z.strictObject({ email: workEmail }),
  // The same for known and unknown addresses: asking tells nobody who exists.
  response: z.object({ status: z.literal("accepted") }),
});

export const lookUpPasswordReset = operation({
  id: "lookUpPasswordReset",
  method: "POST",
  path: "/auth/password-resets/lookup",
  summary: "Whose password a token sets",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ token }),
  response: z.object({ email: z.string(), firstName: z.string(), lastName: z.string() }),
  errors: ["token_invalid", "passwords_off"],
});

export const resetPassword = operation({
  id: "resetPassword",
  method: "POST",
  path: "/auth/password-resets/acceptance",
  summary: "Set a new password by the link from a mail; every session ends",
  tag: "Sign-in",
  access: "public",
  status: 204,
  body: z.strictObject({ token, password: newPassword }),
  errors: ["token_invalid", "passwords_off"],
});

export const checkPassword = operation({
  id: "checkPassword",
  method: "POST",
  path: "/auth/password-checks",
  summary: "Whether a new password would be refused as common or personal; nothing of it is kept",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({
    password: z.string().min(1).max(256),
    /** Names, address, company id of whoever chooses it. */
    personal: z.array(z.string().max(254)).max(8).default([]),
  }),
  response: z.object({ problem: z.string().nullable() }),
});

import { z } from "zod";
import { sessionGrant } from "../auth/session-grant.ts";
import { operation } from "../operation.ts";
import { id } from "../primitives.ts";
import { passkeyAnswer } from "./passkey-answer.ts";
import { appCode, appSecret, recoveryCode, recoveryCodes, signInTicket } from "./second-factor.ts";

export const answerSecondFactor = operation({
  id: "answerSecondFactor",
  method: "POST",
  path: "/auth/second-factor",
  summary: "The second step of signing in: a code of the app, a recovery code or a passkey",
  tag: "Sign-in",
  access: "public",
  body: z
    .strictObject({
      ticket: signInTicket,
      code: appCode.optional(),
      recoveryCode: recoveryCode.optional(),
      passkey: z.strictObject({ challengeId: id, answer: passkeyAnswer }).optional(),
    })
    .refine(({ code, recoveryCode: recovery, passkey }) => [code, recovery, passkey].filter(Boolean).length === 1, {
      message: "Please send one of them.",
      path: ["code"],
    }),
  response: sessionGrant,
  errors: ["wrong_credentials", "token_invalid", "passwords_off"],
});

export const beginSetUp = operation({
  id: "beginSetUp",
  method: "POST",
  path: "/auth/second-factor/set-up",
  summary: "Whoever must have a second factor and has none begins one here, right after the password",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ ticket: signInTicket }),
  response: appSecret,
  errors: ["token_invalid", "passwords_off"],
});

export const finishSetUp = operation({
  id: "finishSetUp",
  method: "POST",
  path: "/auth/second-factor/set-up/confirmation",
  summary: "A first code of the app ends the set-up and signs in; the recovery codes are shown this once",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ ticket: signInTicket, code: appCode }),
  response: sessionGrant.extend({ recoveryCodes }),
  errors: ["wrong_credentials", "token_invalid", "passwords_off"],
});

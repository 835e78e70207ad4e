import { z } from "zod";
import { sessionGrant } from "../auth/session-grant.ts";
import { operation } from "../operation.ts";
import { id, idParams, line, moment } from "../primitives.ts";
import { newPasskey, passkeyAnswer, passkeyAsked } from "./passkey-answer.ts";
import { proven } from "./proof.ts";
import { recoveryCodes, signInTicket } from "./second-factor.ts";

export const passkeyInfo = z.object({ id, name: z.string(), addedAt: moment, lastUsedAt: moment.nullable() });
export type PasskeyInfo = z.output<typeof passkeyInfo>;

const name = line(60);

const made = { challengeId: id, name, passkey: newPasskey };

export const beginProof = operation({
  id: "beginProof",
  method: "POST",
  path: "/me/second-factor/proof-options",
  summary: "What one of my passkeys is to sign, in place of my password, before I change how I sign in",
  tag: "Me",
  access: "own",
  response: passkeyAsked,
});

export const beginSetUpPasskey = operation({
  id: "beginSetUpPasskey",
  method: "POST",
  path: "/auth/second-factor/set-up/passkey-options",
  summary: "What a device needs to make the passkey that somebody must have, right after the password",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ ticket: signInTicket }),
  response: passkeyAsked,
  errors: ["token_invalid", "passwords_off"],
});

export const finishSetUpPasskey = operation({
  id: "finishSetUpPasskey",
  method: "POST",
  path: "/auth/second-factor/set-up/passkey",
  summary: "The passkey that the device made ends the set-up and signs in; the recovery codes are shown this once",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ ticket: signInTicket, ...made }),
  response: sessionGrant.extend({ recoveryCodes }),
  errors: ["wrong_credentials", "token_invalid", "passwords_off"],
});

export const beginSecondFactorPasskey = operation({
  id: "beginSecondFactorPasskey",
  method: "POST",
  path: "/auth/second-factor/passkey-options",
  summary: "What a passkey is to sign for the second step of signing in",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ ticket: signInTicket }),
  response: passkeyAsked,
  errors: ["token_invalid", "passwords_off"],
});

export const beginPasskeySignIn = operation({
  id: "beginPasskeySignIn",
  method: "POST",
  path: "/auth/passkey-options",
  summary: "What a passkey is to sign for signing in without a password",
  tag: "Sign-in",
  access: "public",
  response: passkeyAsked,
});

export const signInWithPasskey = operation({
  id: "signInWithPasskey",
  method: "POST",
  path: "/auth/passkey-sign-ins",
  summary: "Sign in with a passkey and no password",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ challengeId: id, passkey: passkeyAnswer }),
  response: sessionGrant,
  errors: ["wrong_credentials", "token_invalid", "account_deactivated", "demo_account_refused", "passwords_off"],
});

export const beginPasskey = operation({
  id: "beginPasskey",
  method: "POST",
  path: "/me/second-factor/passkeys/options",
  summary: "What my device needs to make a passkey",
  tag: "Me",
  access: "own",
  body: proven({}),
  response: passkeyAsked,
  errors: ["wrong_credentials", "token_invalid"],
});

export const addPasskey = operation({
  id: "addPasskey",
  method: "POST",
  path: "/me/second-factor/passkeys",
  summary: "Keep the passkey that my device made",
  tag: "Me",
  access: "own",
  body: z.strictObject(made),
  /** Null when I have recovery codes already. */
  response: z.object({ recoveryCodes: recoveryCodes.nullable() }),
  errors: ["wrong_credentials", "token_invalid"],
});

export const renamePasskey = operation({
  id: "renamePasskey",
  method: "PATCH",
  path: "/me/second-factor/passkeys/:id",
  summary: "Give one of my passkeys another name",
  tag: "Me",
  access: "resource",
  params: idParams,
  body: proven({ name }),
  status: 204,
  errors: ["wrong_credentials", "token_invalid"],
});

export const removePasskey = operation({
  id: "removePasskey",
  method: "POST",
  path: "/me/second-factor/passkeys/:id/removal",
  summary: "Remove one of my passkeys",
  tag: "Me",
  access: "resource",
  params: idParams,
  body: proven({}),
  status: 204,
  errors: ["wrong_credentials", "token_invalid"],
});

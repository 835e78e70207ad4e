import { z } from "zod";
import { sessionGrant } from "../auth/session-grant.ts";
import { operation } from "../operation.ts";
import { id, idParams, line, moment } from "../primitives.ts";
import { proof, recoveryCodes, signInTicket } from "./second-factor.ts";

const bytes = (max: number) => z.base64url().max(max);
const common = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish(),
  clientExtensionResults: z.record(z.string().max(60), z.unknown()),
};

/** What a device signed, as browsers write it down (WebAuthn's JSON). */
export const passkeyAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: bytes(200).nullish(),
  }),
});
export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

const newPasskey = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(16_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});

/** What the page hands to the browser, which asks the device. */
export const passkeyAsked = z.object({ challengeId: id, options: z.record(z.string(), z.unknown()) });
export type PasskeyAsked = z.output<typeof passkeyAsked>;

export const passkeyInfo = z.object({ id, name: z.string(), addedAt: moment, lastUsedAt: moment.nullable() });
export type PasskeyInfo = z.output<typeof passkeyInfo>;

const name = line(60);

export const beginSecondFactorPasskey = operation({
  id: "beginSecondFactorPasskey",
  method: "POST",
  path: "/auth/second-factor/passkey-options",
  summary: "What a passkey is to sign for the second step of signing in",
  tag: "Sign-in",
  access: "public",
  body: z.strictObject({ ticket: signInTicket }),
  response: passkeyAsked,
  errors: ["token_invalid"],
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
  errors: ["wrong_credentials", "token_invalid", "account_deactivated", "demo_account_refused"],
});

export const beginPasskey = operation({
  id: "beginPasskey",
  method: "POST",
  path: "/me/second-factor/passkeys/options",
  summary: "What my device needs to make a passkey",
  tag: "Me",
  access: "own",
  body: z.strictObject(proof),
  response: passkeyAsked,
  errors: ["wrong_credentials"],
});

export const addPasskey = operation({
  id: "addPasskey",
  method: "POST",
  path: "/me/second-factor/passkeys",
  summary: "Keep the passkey that my device made",
  tag: "Me",
  access: "own",
  body: z.strictObject({ challengeId: id, name, passkey: newPasskey }),
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
  body: z.strictObject({ ...proof, name }),
  status: 204,
  errors: ["wrong_credentials"],
});

export const removePasskey = operation({
  id: "removePasskey",
  method: "POST",
  path: "/me/second-factor/passkeys/:id/removal",
  summary: "Remove one of my passkeys",
  tag: "Me",
  access: "resource",
  params: idParams,
  body: z.strictObject(proof),
  status: 204,
  errors: ["wrong_credentials"],
});

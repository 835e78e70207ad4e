import { z } from "zod";
import { operation } from "../operation.ts";
import { moment } from "../primitives.ts";
import { passkeyInfo } from "./passkeys.ts";
import { proven } from "./proof.ts";
import { appCode, appSecret, recoveryCodes } from "./second-factor.ts";

export const secondFactorState = z.object({
  /** When the authenticator app was added; null without one. */
  appSince: moment.nullable(),
  passkeys: z.array(passkeyInfo),
  /** Browsers make passkeys for a name with https or for localhost, never for a bare network address. */
  arePasskeysPossible: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  /** Whether my role must have one: the last cannot be removed then. */
  isRequired: z.boolean(),
});
export type SecondFactorState = z.output<typeof secondFactorState>;

export const getMySecondFactor = operation({
  id: "getMySecondFactor",
  method: "GET",
  path: "/me/second-factor",
  summary: "What I sign in with besides my password",
  tag: "Me",
  access: "own",
  response: secondFactorState,
});

export const beginApp = operation({
  id: "beginApp",
  method: "POST",
  path: "/me/second-factor/app",
  summary: "A secret for an authenticator app; it counts once a first code of it is given",
  tag: "Me",
  access: "own",
  body: proven({}),
  response: appSecret,
  errors: ["wrong_credentials", "token_invalid"],
});

export const confirmApp = operation({
  id: "confirmApp",
  method: "POST",
  path: "/me/second-factor/app/confirmation",
  summary: "A first code of the app: from now on signing in asks for one",
  tag: "Me",
  access: "own",
  body: z.strictObject({ code: appCode }),
  /** Null when I have recovery codes already. */
  response: z.object({ recoveryCodes: recoveryCodes.nullable() }),
  errors: ["wrong_credentials", "token_invalid"],
});

export const renewRecoveryCodes = operation({
  id: "renewRecoveryCodes",
  method: "POST",
  path: "/me/second-factor/recovery-codes",
  summary: "Ten new recovery codes; those from before are void",
  tag: "Me",
  access: "own",
  body: proven({}),
  response: z.object({ recoveryCodes }),
  errors: ["wrong_credentials", "token_invalid"],
});

export const removeApp = operation({
  id: "removeApp",
  method: "POST",
  path: "/me/second-factor/app/removal",
  summary: "Remove my authenticator app",
  tag: "Me",
  access: "own",
  body: proven({}),
  status: 204,
  errors: ["wrong_credentials", "token_invalid"],
});

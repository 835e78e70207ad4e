import { z } from "zod";
import { id } from "../primitives.ts";

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

/** What a device made. */
export const newPasskey = z.object({
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

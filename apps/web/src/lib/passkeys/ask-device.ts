import type { addPasskey, BodyOf, PasskeyAnswer, PasskeyAsked } from "@smartsupport/contracts";

type NewPasskey = BodyOf<typeof addPasskey>["passkey"];

/** Said by the browser in its own words; people read ours. */
export class DeviceRefusal extends Error {}

/** Lets the person choose a passkey and their device sign with it. */
export async function signWithPasskey({ options }: PasskeyAsked): Promise<PasskeyAnswer> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"];
  return asked(
    startAuthentication({ optionsJSON }),
    "No passkey was used. Try again, or go another way.",
  ) as Promise<PasskeyAnswer>;
}

/** Lets the device make a passkey for this desk. */
export async function makePasskey({ options }: PasskeyAsked): Promise<NewPasskey> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]["optionsJSON"];
  return asked(
    startRegistration({ optionsJSON }),
    "No passkey was made. Perhaps this device has one for you already.",
  ) as Promise<NewPasskey>;
}

async function asked(answer: Promise<unknown>, words: string): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    throw new DeviceRefusal(words, { cause: error });
  }
}

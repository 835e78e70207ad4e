import { generateRegistrationOptions } from "@simplewebauthn/server";
import type { beginPasskey as operation, ParsedBody, PasskeyAsked } from "@smartsupport/contracts";
import type { Ctx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { proveAgain } from "../prove-again.ts";
import { newChallenge } from "./challenge.ts";
import { requireRelyingParty } from "./relying-party.ts";

const MOST = 20;

/** What the browser hands to the device that is to make a passkey for me. */
export async function beginPasskey(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<PasskeyAsked> {
  const { id: rpID } = requireRelyingParty(ctx.core);
  const account = await proveAgain(ctx, body);
  const { prisma } = ctx.core.database;
  const { id: accountId, organizationId, email, firstName, lastName } = account;
  const known = await prisma.passkey.findMany({ where: { organizationId, accountId } });
  if (known.length >= MOST) throw new CoreError("forbidden", { detail: `${MOST} passkeys are the most one can have.` });
  const { challengeId, bytes } = await newChallenge(ctx, "add", accountId);
  const options = await generateRegistrationOptions({
    rpName: "SmartSupport",
    rpID,
    // An id without a meaning: the device gives it back to whoever signs in with it.
    userID: new Uint8Array(Buffer.from(accountId.replaceAll("-", ""), "hex")),
    userName: email,
    userDisplayName: `${firstName} ${lastName}`,
    challenge: bytes,
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    // Kept by the device, so that it can be found without an e-mail.
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
  });
  return { challengeId, options: { ...options } };
}

import { generateRegistrationOptions } from "@simplewebauthn/server";
import type { PasskeyAsked } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { type ChallengePurpose, newChallenge } from "./challenge.ts";
import { requireRelyingParty } from "./relying-party.ts";

const MOST = 20;

type Owner = { id: string; organizationId: string; email: string; firstName: string; lastName: string };

/** What the browser hands to the device that is to make a passkey. The device is told which it has already. */
export async function askForNewPasskey(
  ctx: AnonymousCtx,
  purpose: Extract<ChallengePurpose, "add" | "set-up">,
  owner: Owner,
): Promise<PasskeyAsked> {
  const { id: rpID } = requireRelyingParty(ctx.core);
  const { id: accountId, organizationId, email, firstName, lastName } = owner;
  const known = await ctx.core.database.prisma.passkey.findMany({ where: { organizationId, accountId } });
  if (known.length >= MOST) throw new CoreError("forbidden", { detail: `${MOST} passkeys are the most one can have.` });
  const { challengeId, bytes } = await newChallenge(ctx, purpose, accountId);
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

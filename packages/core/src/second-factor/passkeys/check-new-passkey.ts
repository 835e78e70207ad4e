import { verifyRegistrationResponse } from "@simplewebauthn/server";
import type { addPasskey, ParsedBody } from "@smartsupport/contracts";
import { newId, type Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../../context.ts";
import { type ChallengePurpose, takeChallenge } from "./challenge.ts";
import { wrongPasskey } from "./check-passkey.ts";
import { requireRelyingParty } from "./relying-party.ts";

type Owner = { id: string; organizationId: string };

/** Checks what a device made for the challenge that this person was given, and answers the row to keep. */
export async function checkNewPasskey(
  ctx: AnonymousCtx,
  purpose: Extract<ChallengePurpose, "add" | "set-up">,
  { id: accountId, organizationId }: Owner,
  { challengeId, name, passkey }: ParsedBody<typeof addPasskey>,
): Promise<Parameters<Tx["passkey"]["create"]>[0]["data"] & { id: string }> {
  const party = requireRelyingParty(ctx.core);
  const made = await verifyRegistrationResponse({
    response: passkey as Parameters<typeof verifyRegistrationResponse>[0]["response"],
    expectedChallenge: await takeChallenge(ctx, purpose, accountId, challengeId),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
  }).catch(() => null);
  if (!made?.verified) throw wrongPasskey();
  const { id: credentialId, publicKey: key, counter, transports = [] } = made.registrationInfo.credential;
  const publicKey = new Uint8Array(key);
  const owner = { organizationId, accountId };
  return { id: newId(), ...owner, credentialId, publicKey, counter, transports, name, createdAt: ctx.now };
}

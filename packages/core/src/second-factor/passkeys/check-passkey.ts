import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { PasskeyAnswer } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";
import type { AnonymousCtx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { requireRelyingParty } from "./relying-party.ts";

type PasskeyRow = Prisma.PasskeyGetPayload<object>;

/**
 * Checks a signature by a passkey we know, made on our page for this challenge, and notes its use. Null when it is none of
 * that: a foreign origin, another challenge, a counter that went back (a copy of the key).
 */
export async function checkPasskey(
  { core, now }: AnonymousCtx,
  { answer, challenge, accountId, isAlone }: Given,
): Promise<PasskeyRow | null> {
  const { prisma } = core.database;
  const party = requireRelyingParty(core);
  const passkey = await prisma.passkey.findUnique({ where: { credentialId: answer.id } });
  if (passkey === null || (accountId !== null && passkey.accountId !== accountId)) return null;
  const { credentialId, publicKey, counter, transports } = passkey;
  const checked = await verifyAuthenticationResponse({
    response: answer as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
    // Alone it stands for both factors: the device must have asked for a finger, a face or a PIN.
    requireUserVerification: isAlone,
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { newCounter } = checked.authenticationInfo;
  const seen = { id: passkey.id, counter };
  const { count } = await prisma.passkey.updateMany({ where: seen, data: { counter: newCounter, lastUsedAt: now } });
  return count === 1 ? passkey : null;
}

type Given = {
  answer: PasskeyAnswer;
  challenge: string;
  /** Whose it must be; null while nobody has said who they are. */
  accountId: string | null;
  isAlone: boolean;
};

export function wrongPasskey(): CoreError {
  return new CoreError("wrong_credentials", { detail: "This passkey was not accepted." });
}

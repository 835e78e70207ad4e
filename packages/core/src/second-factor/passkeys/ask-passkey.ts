import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { PasskeyAsked } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../../context.ts";
import { type ChallengePurpose, newChallenge } from "./challenge.ts";
import { requireRelyingParty } from "./relying-party.ts";

/** What the browser hands to the device. With an account, the device is told which of its passkeys will do. */
export async function askPasskey(
  ctx: AnonymousCtx,
  purpose: ChallengePurpose,
  owner: { id: string; organizationId: string } | null,
): Promise<PasskeyAsked> {
  const { id: rpID } = requireRelyingParty(ctx.core);
  const { challengeId, bytes } = await newChallenge(ctx, purpose, owner?.id ?? null);
  const known = owner === null ? [] : await passkeysOf(ctx, owner);
  const options = await generateAuthenticationOptions({
    rpID,
    challenge: bytes,
    allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    // In place of the password it stands for both factors.
    userVerification: purpose === "second-factor" ? "preferred" : "required",
  });
  return { challengeId, options: { ...options } };
}

function passkeysOf({ core }: AnonymousCtx, { id: accountId, organizationId }: { id: string; organizationId: string }) {
  return core.database.prisma.passkey.findMany({ where: { organizationId, accountId } });
}

import { verifyRegistrationResponse } from "@simplewebauthn/server";
import type { addPasskey as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { isTaken } from "../../accounts/account-rows.ts";
import type { Ctx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { recordFactorChange } from "../record-factor-change.ts";
import { firstRecoveryCodes } from "../recovery-codes.ts";
import { takeChallenge } from "./challenge.ts";
import { wrongPasskey } from "./check-passkey.ts";
import { requireRelyingParty } from "./relying-party.ts";

/** Keeps the passkey that my device made for the challenge I asked for with my password. */
export async function addPasskey(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<ResponseOf<typeof operation>> {
  const { core, actor, now } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const party = requireRelyingParty(core);
  const { id: accountId, organizationId } = actor;
  const made = await verifyRegistrationResponse({
    response: body.passkey as Parameters<typeof verifyRegistrationResponse>[0]["response"],
    expectedChallenge: await takeChallenge(ctx, "add", accountId, body.challengeId),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
  }).catch(() => null);
  if (!made?.verified) throw wrongPasskey();
  const { id: credentialId, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  const id = newId();
  const row = { id, organizationId, accountId, credentialId, counter, transports, name: body.name, createdAt: now };
  return inTransaction(core.database, async (tx) => {
    await tx.passkey.create({ data: { ...row, publicKey: new Uint8Array(publicKey) } });
    await recordFactorChange(tx, ctx, actor, "passkey_added", { passkeyId: id });
    return { recoveryCodes: await firstRecoveryCodes(tx, ctx, actor) };
  }).catch((error) => {
    throw isTaken(error) ? wrongPasskey() : error;
  });
}

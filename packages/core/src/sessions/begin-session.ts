import type { FactorKind } from "@smartsupport/contracts";
import { newId, type SignInTry, type Source, writeSession } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { isNewDevice } from "./is-new-device.ts";
import { hashToken, refreshTokenAt } from "./refresh-token.ts";
import { personOf, REFRESH_LIFETIME_MS, type SignedIn, sessionUserOf } from "./signed-in.ts";

export type Proven = {
  id: string;
  organizationId: string;
  /** The password's hash as it was when the person proved who they are. */
  stored: string | null;
  renewedHash?: string | undefined;
  /** Before this one. */
  lastSignInAt: Date | null;
  /** When it was looked up already, while the password was compared. */
  isOnNewDevice?: boolean;
  /** What was given besides the password, or in its place. */
  secondFactor?: FactorKind;
  /** The counted attempt, to be taken back with it. */
  forgiven?: SignInTry;
};

/**
 * Begins a session, tells the audit log, and the owner of a device they were not seen with. Only if the account is still as
 * it was when it was proven whose it is: that took its time.
 */
export async function beginSession(source: Source, ctx: AnonymousCtx, proven: Proven): Promise<SignedIn> {
  const { id: accountId, stored, renewedHash = null, secondFactor, forgiven = null } = proven;
  const sessionId = newId();
  const refreshToken = refreshTokenAt(ctx.core.keyring, { sessionId, counter: 0 });
  const refreshExpiresAt = new Date(ctx.now.getTime() + REFRESH_LIFETIME_MS);
  const account = await writeSession(source, {
    id: sessionId,
    accountId,
    stored,
    renewedHash,
    tokenHash: hashToken(refreshToken),
    expiresAt: refreshExpiresAt,
    now: ctx.now,
    origin: ctx.origin ?? { userAgent: "", address: "", requestId: "" },
    data: secondFactor === undefined ? {} : { secondFactor },
    isOnNewDevice: proven.isOnNewDevice ?? (await isNewDevice(source, ctx, proven)),
    forgiven,
    // By a password alone nothing is used up. With more, the code or the signature is, and must stay so.
    isDiskAwaited: forgiven === null,
  });
  if (account === null) throw new CoreError("wrong_credentials", { detail: "E-mail and password do not match." });
  const { sessionEpoch: epoch } = account;
  return { person: personOf(account, sessionId), epoch, user: sessionUserOf(account), refreshToken, refreshExpiresAt };
}

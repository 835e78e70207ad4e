import type { FactorKind } from "@smartsupport/contracts";
import { newId, type Tx } from "@smartsupport/database";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { isNewDevice } from "./is-new-device.ts";
import { hashToken, refreshTokenAt } from "./refresh-token.ts";
import { personOf, REFRESH_LIFETIME_MS, type SignedIn, sessionUserOf } from "./signed-in.ts";

export type Proven = {
  id: string;
  /** The password's hash as it was when the person proved who they are. */
  stored: string | null;
  renewedHash?: string | undefined;
  /** Before this one. */
  lastSignInAt: Date | null;
  /** When it was looked up already, while the password was compared. */
  isOnNewDevice?: boolean;
  /** What was given besides the password, or in its place. */
  secondFactor?: FactorKind;
};

/** Only if the account is still as it was when it was proven whose it is: that took its time. */
export async function beginSession(tx: Tx, ctx: AnonymousCtx, proven: Proven): Promise<SignedIn> {
  const { id, stored, renewedHash, lastSignInAt, secondFactor } = proven;
  const [account] = await tx.account.updateManyAndReturn({
    where: { id, status: "active", passwordHash: stored },
    data: { lastSignInAt: ctx.now, passwordHash: renewedHash },
  });
  if (account === undefined) {
    throw new CoreError("wrong_credentials", { detail: "E-mail and password do not match." });
  }
  const { organizationId } = account;
  const isNew = proven.isOnNewDevice ?? (await isNewDevice(tx, ctx, { id, organizationId, lastSignInAt }));
  const sessionId = newId();
  const refreshToken = refreshTokenAt(ctx.core.keyring, { sessionId, counter: 0 });
  const refreshExpiresAt = new Date(ctx.now.getTime() + REFRESH_LIFETIME_MS);
  await tx.session.create({
    data: {
      id: sessionId,
      organizationId,
      accountId: id,
      tokenHash: hashToken(refreshToken),
      rotatedAt: ctx.now,
      expiresAt: refreshExpiresAt,
      userAgent: ctx.origin?.userAgent ?? "",
      address: ctx.origin?.address ?? "",
      createdAt: ctx.now,
    },
  });
  const person = personOf(account, sessionId);
  const subject = { kind: "session", id: sessionId } as const;
  const data: Record<string, string> = secondFactor === undefined ? {} : { secondFactor };
  await recordAudit(tx, { ...ctx, actor: person }, { action: "session.started", subject, data });
  if (isNew) await recordAccountEvent(tx, { ...ctx, actor: person }, account, "account.new_device_seen", { sessionId });
  return { person, epoch: account.sessionEpoch, user: sessionUserOf(account), refreshToken, refreshExpiresAt };
}

import { getMe } from "../accounts/get-me.ts";
import type { Ctx } from "../context.ts";
import { deviceName } from "../sessions/device-name.ts";

/** Who somebody is here, where they were signed in, their views of the queue, and what the audit log says of them. */
export async function readOwnAccount(ctx: Ctx, accountId: string) {
  const { prisma } = ctx.core.database;
  const { organizationId } = ctx.actor;
  const own = { organizationId, accountId };
  const { companyIdHolder: _, ...profile } = await getMe(ctx);
  const { consentAt } = await prisma.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { consentAt: true },
  });
  const sessions = await prisma.session.findMany({ where: own, orderBy: { createdAt: "asc" } });
  const passkeys = await prisma.passkey.findMany({ where: own, orderBy: { createdAt: "asc" } });
  const providers = await prisma.ssoIdentity.findMany({ where: own, orderBy: { createdAt: "asc" } });
  const views = await prisma.savedView.findMany({
    where: { organizationId, ownerId: accountId },
    select: { name: true, isShared: true, question: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  });
  const app = await prisma.authenticator.findFirst({ where: own });
  const entries = await prisma.auditEntry.findMany({
    where: {
      organizationId,
      OR: [
        { actorKind: "person", actorId: accountId },
        { subjectKind: "account", subjectId: accountId },
      ],
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return {
    profile: {
      ...profile,
      consentAt,
      secondFactor: {
        appSince: app?.confirmedAt ?? null,
        passkeys: passkeys.map(({ name, createdAt, lastUsedAt }) => ({ name, createdAt, lastUsedAt })),
      },
      singleSignOn: providers.map(({ issuer, subject, createdAt, lastUsedAt }) => ({
        issuer,
        subject,
        createdAt,
        lastUsedAt,
      })),
    },
    sessions: sessions.map(({ createdAt, rotatedAt, revokedAt, address, userAgent }) => ({
      startedAt: createdAt,
      lastUsedAt: rotatedAt,
      endedAt: revokedAt,
      address,
      device: deviceName(userAgent),
      userAgent,
    })),
    "saved-views": views,
    audit: entries.map((entry) => {
      const isBySelf = entry.actorKind === "person" && entry.actorId === accountId;
      const { at, action, subjectKind, subjectId, data, address } = entry;
      // Who else did it, and from where, is about them.
      return isBySelf
        ? { at, by: "you", action, about: { kind: subjectKind, id: subjectId }, data, address }
        : { at, by: entry.actorKind === "person" ? "somebody of the desk" : "the desk", action };
    }),
  };
}

import type { listMySessions as operation, ResponseOf, Session } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import { refusalFor } from "../accounts/account-rows.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { deviceName } from "./device-name.ts";

type Sessions = ResponseOf<typeof operation>;

/** Where I am signed in. */
export async function listMySessions(ctx: Ctx): Promise<Sessions> {
  if (ctx.actor.kind !== "person") throw new CoreError("forbidden");
  return { items: await runningSessions(ctx, ctx.actor.id) };
}

/** Where somebody is signed in, for whoever may sign them out. */
export async function listAccountSessions(ctx: Ctx, id: string): Promise<Sessions> {
  const { actor, core } = ctx;
  const { organizationId } = actor;
  const { prisma } = core.database;
  const account = await prisma.account.findUnique({ where: { organizationId_id: { organizationId, id } } });
  if (account === null) throw notFound();
  const thing = { organizationId, id, role: account.role, status: account.status };
  if (!can(actor, "account:end_sessions", thing)) throw refusalFor(actor, thing);
  const isOwn = actor.kind === "person" && actor.id === id;
  if (!isOwn) await recordAudit(prisma, ctx, { action: "account.viewed", subject: { kind: "account", id } });
  return { items: await runningSessions(ctx, id) };
}

async function runningSessions({ core, actor, now }: Ctx, accountId: string): Promise<Session[]> {
  const { organizationId } = actor;
  const rows = await core.database.prisma.session.findMany({
    where: { organizationId, accountId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ rotatedAt: "desc" }, { id: "desc" }],
  });
  const current = actor.kind === "person" ? actor.sessionId : null;
  return rows.map(({ id, userAgent, address, createdAt, rotatedAt }) => ({
    id,
    device: deviceName(userAgent),
    address,
    startedAt: createdAt.toISOString(),
    lastUsedAt: rotatedAt.toISOString(),
    isCurrent: id === current,
  }));
}

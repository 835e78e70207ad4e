import {
  type BulkChange,
  MOST_AT_ONCE,
  type startBulkChange as operation,
  type ParsedBody,
} from "@smartsupport/contracts";
import { newId } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { checkReferences } from "../tickets/check-references.ts";
import { requireEver } from "../tickets/require-right.ts";
import { bulkPerson } from "./find-bulk.ts";
import { bulkParts, showBulk } from "./show-bulk.ts";
import { workBulk } from "./work-bulk.ts";

/** Should this process die with it, the worker goes on after so long. */
const LEASE_MS = 60_000;

/** Changes many tickets the same way: a few within the call, more by the worker. */
export async function startBulkChange(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<BulkChange> {
  requireEver(ctx, "ticket:triage");
  const { organizationId, id: accountId } = bulkPerson(ctx);
  const numbers = [...new Set(body.numbers)];
  const { change } = body;
  await checkAct(ctx, change, numbers);
  const { prisma } = ctx.core.database;
  const [id, createdAt] = [newId(), ctx.now];
  const isShort = numbers.length <= MOST_AT_ONCE;
  await prisma.bulkChange.create({
    data: {
      id,
      organizationId,
      accountId,
      change,
      createdAt,
      claimedUntil: isShort ? new Date(ctx.now.getTime() + LEASE_MS) : null,
      tickets: { create: numbers.map((number, place) => ({ place, number })) },
    },
    select: { id: true },
  });
  if (isShort) await workBulk(ctx, { bulk: { id, organizationId, change, createdAt }, state: "running" });
  return showBulk(await prisma.bulkChange.findUniqueOrThrow({ where: { id }, include: bulkParts }), ctx.now);
}

/** What would be refused for every ticket alike is refused once, before anything is begun. */
async function checkAct(ctx: Ctx, change: ParsedBody<typeof operation>["change"], numbers: readonly string[]) {
  const { prisma } = ctx.core.database;
  const { organizationId } = ctx.actor;
  if (change.kind === "assign") await checkReferences(prisma, { organizationId }, { assigneeId: change.assigneeId });
  if (change.kind === "department") {
    await checkReferences(prisma, { organizationId }, { departmentId: change.departmentId });
  }
  if (change.kind === "hold" && change.resumeAt && new Date(change.resumeAt) <= ctx.now) {
    throw fieldError("change.resumeAt", "Please choose a time that is still to come.");
  }
  if (change.kind === "merge" && numbers.includes(change.into)) {
    throw fieldError("change.into", "A ticket cannot be merged into itself.");
  }
}

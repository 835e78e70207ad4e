import type { addLink as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import type { TicketRecord, Tx } from "@smartsupport/database";
import { KEPT_AS, neverCircles } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { CoreError, fieldError } from "../../core-error.ts";
import { inTurn } from "../in-turn.ts";
import { lockPair } from "../lock-pair.ts";
import { refuseMerged } from "../merge/refuse-merged.ts";
import { requireRight } from "../require-right.ts";
import { answerLinks } from "./answer-links.ts";
import { isReached } from "./link-circle.ts";
import { recordLink } from "./record-link.ts";

type Body = ParsedBody<typeof operation>;

/** Ties a ticket to another. Twice is the same as once. Blocking, duplicating and descending never go in circles. */
export async function addLink(ctx: Ctx, number: string, body: Body): Promise<ResponseOf<typeof operation>> {
  return inTurn(ctx, async (tx) => {
    const [ticket, other] = await lockPair(tx, ctx, number, body.number);
    requireRight(ctx, "ticket:relate", ticket);
    if (body.number === number) throw fieldError("number", "A ticket cannot be tied to itself.");
    if (!other) throw fieldError("number", `There is no ticket ${body.number}.`);
    await refuseMerged(tx, ctx, ticket);
    await refuseMerged(tx, ctx, other);
    if (await keep(tx, ctx, body.kind, ticket, other)) {
      await recordLink(tx, ctx, { kind: body.kind, ticket, other, isAdded: true });
    }
    return answerLinks(ctx, number, tx);
  });
}

/** Whether it was news. */
async function keep(tx: Tx, ctx: Ctx, said: Body["kind"], ticket: TicketRecord, other: TicketRecord): Promise<boolean> {
  const { organizationId } = ticket;
  const { kind, isFrom } = KEPT_AS[said];
  const [from, to] = isFrom ? [ticket, other] : [other, ticket];
  const present = await tx.ticketLink.findFirst({
    where: {
      organizationId,
      kind,
      OR: [
        { fromTicketId: from.id, toTicketId: to.id },
        ...(kind === "relates" ? [{ fromTicketId: to.id, toTicketId: from.id }] : []),
      ],
    },
    select: { kind: true },
  });
  if (present) return false;
  if (neverCircles(kind) && (await isReached(tx, { organizationId, kind, fromId: to.id, toId: from.id }))) {
    throw new CoreError("link_circle", {
      detail: `That would go in a circle: ${to.number} already leads to ${from.number}.`,
    });
  }
  if (kind === "parent_of") await refuseSecondParent(tx, to);
  await tx.ticketLink.create({
    data: { organizationId, fromTicketId: from.id, toTicketId: to.id, kind, createdAt: ctx.now },
    select: { kind: true },
  });
  return true;
}

async function refuseSecondParent(tx: Tx, { organizationId, id, number }: TicketRecord): Promise<void> {
  const row = await tx.ticketLink.findFirst({
    where: { organizationId, toTicketId: id, kind: "parent_of" },
    select: { from: { select: { number: true } } },
  });
  if (!row) return;
  const parent = row.from.number;
  throw new CoreError("has_parent", { detail: `${number} already has the parent ${parent}.`, facts: { parent } });
}

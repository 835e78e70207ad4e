import type { TicketRecord, Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/**
 * Refuses words that were written before somebody else of the desk answered. Asked under the ticket's lock: of two who send at the
 * same moment the second is told, however near they are.
 */
export async function refuseAnswered(tx: Tx, { actor }: Ctx, ticket: TicketRecord, readTo: string | null | undefined) {
  if (readTo === undefined || actor.kind !== "person") return;
  const { organizationId, id: ticketId } = ticket;
  const answer = await tx.comment.findFirst({
    where: {
      organizationId,
      ticketId,
      accountId: { not: actor.id },
      account: { role: { not: "employee" } },
      ...(readTo !== null && { createdAt: { gt: new Date(readTo) } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, account: { select: { firstName: true } } },
  });
  if (!answer) return;
  throw new CoreError("answered_meanwhile", {
    detail: `${answer.account?.firstName ?? "Somebody"} has answered meanwhile. Nothing was sent: read it first.`,
    facts: { answerId: answer.id },
  });
}

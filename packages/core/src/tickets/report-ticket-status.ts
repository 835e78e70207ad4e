import type { reportTicketStatus as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import type { TicketRecord, Tx } from "@smartsupport/database";
import {
  DEFAULT_STATUS_WORDS,
  type ExternalStep,
  type Key,
  mapStatusWord,
  planExternalStatus,
  type Status,
  type StatusWords,
} from "@smartsupport/domain";
import type { NewComment } from "../comments/write-comment.ts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { type JudgedMove, makeMoves } from "./make-moves.ts";
import { refuseMove } from "./merge/refuse-move.ts";
import { forbidden, requireEver } from "./require-right.ts";
import { withTicket } from "./with-ticket.ts";

type Body = ParsedBody<typeof operation>;

/**
 * An outside system says, in its own words, how far a ticket is. The domain's table turns that into moves; where it already
 * stands there, nothing happens, so the same call twice ends the same. The comment becomes what the moves ask for.
 */
export async function reportTicketStatus(ctx: Ctx, body: Body): Promise<ResponseOf<typeof operation>> {
  const { actor } = ctx;
  requireEver(ctx, "status:report");
  if (actor.kind !== "key") throw forbidden();
  const work = async (tx: Tx, ticket: TicketRecord) => {
    const wanted = await wantedStatus(tx, actor, body.status);
    const plan = planExternalStatus(ticket, wanted, actor, ctx.now, body.comment);
    if (!plan.ok) throw await refuseMove(tx, ctx, ticket, plan);
    const made = await makeMoves(tx, ctx, ticket, movesOf(plan.steps, body.comment));
    return { ticket_number: ticket.number, status: made.ticket.status, changed: plan.steps.length > 0 };
  };
  return withTicket(ctx, body.ticket_number, work, { evenMerged: true });
}

/** The integration's own words come first; those that every workflow system uses are understood as well. */
async function wantedStatus(tx: Tx, { organizationId, integrationId }: Key, word: string): Promise<Status> {
  const integration = await tx.integration.findFirst({
    where: { organizationId, id: integrationId },
    select: { statusMap: true },
  });
  const own = (integration?.statusMap ?? {}) as StatusWords;
  const status = mapStatusWord(own, word) ?? mapStatusWord(DEFAULT_STATUS_WORDS, word);
  if (status === null) {
    throw new CoreError("unknown_status_word", {
      detail: `No status is known by the word “${word}”.`,
      facts: { word },
    });
  }
  return status;
}

const KIND = { ask: "question", answer: "answer", resolve: "resolution", hold: "hold", reopen: "reopening" } as const;

/**
 * What was said goes with the move that asks for words, or else with the last one, as a plain comment. Words that only say
 * which system reported stand where a move cannot do without.
 */
function movesOf(steps: readonly ExternalStep[], comment: string | null | undefined): JudgedMove[] {
  const said = comment?.trim() ?? "";
  const speaking = Math.max(
    steps.findIndex(({ transition }) => transition.action in KIND),
    said === "" ? -1 : steps.findIndex(({ transition }) => !(transition.action in KIND)),
  );
  return steps.map(({ transition, input }, index): JudgedMove => {
    const { action } = transition;
    const needed = action === "ask" ? input.question : action === "resolve" ? input.note : undefined;
    const body = index === speaking && said !== "" ? said : needed;
    const kind: NewComment["kind"] = action in KIND ? KIND[action as keyof typeof KIND] : "comment";
    return { action, input, transition, words: body === undefined ? undefined : { kind, body } };
  });
}

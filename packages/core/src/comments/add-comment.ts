import type { Comment, addComment as operation, ParsedBody } from "@smartsupport/contracts";
import { type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import { transition } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { sendOnce } from "../drafts/send-once.ts";
import { tellMentioned } from "../mentions/tell-mentioned.ts";
import { firstResponse } from "../tickets/first-response.ts";
import { makeMoves } from "../tickets/make-moves.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { refused } from "../tickets/refuse.ts";
import { requireRight } from "../tickets/require-right.ts";
import { withTicket } from "../tickets/with-ticket.ts";
import { readComment } from "./list-comments.ts";
import { refuseAnswered } from "./refuse-answered.ts";
import { writeComment } from "./write-comment.ts";

type Body = ParsedBody<typeof operation>;
type Words = Pick<Body, "body" | "uploadIds">;

/** Comments in public. The requester's comment on a pending ticket is its answer, and moves it on. */
export async function addComment(ctx: Ctx, number: string, body: Body): Promise<Comment> {
  const { ticket, id } = await withTicket(ctx, number, async (tx, before) => {
    requireRight(ctx, "comment:create", before);
    const sent = await sendOnce(tx, ctx, { place: `reply:${before.number}`, draftKey: body.draftKey }, async () => {
      await refuseAnswered(tx, ctx, before, body.answersReadTo);
      const { id } = await say(tx, ctx, before, body);
      return { number: before.number, id, at: ctx.now.toISOString() };
    });
    return { ticket: before, id: sent.id };
  });
  return readComment(ctx, ticket, id);
}

type Written = { ticket: TicketRecord; id: string };

/** Public words on a locked ticket: the requester's are its answer where one is waited for. */
export function say(tx: Tx, ctx: Ctx, before: TicketRecord, body: Words): Promise<Written> {
  const isAnswer = before.status === "Pending" && before.requesterId === (ctx.actor.kind === "person" && ctx.actor.id);
  return isAnswer ? answer(tx, ctx, before, body) : comment(tx, ctx, before, body);
}

async function comment(tx: Tx, ctx: Ctx, before: TicketRecord, { body, uploadIds }: Words): Promise<Written> {
  const ticket = await touchTicket(tx, before, { updatedAt: ctx.now, ...firstResponse(ctx, before) });
  const id = await writeComment(tx, ctx, ticket, { kind: "comment", body, uploadIds });
  await recordTicketEvent(tx, ctx, ticket, { type: "ticket.commented", action: "comment", commentId: id });
  return { ticket: await tellMentioned(tx, ctx, ticket, { words: body, commentId: id }), id };
}

async function answer(tx: Tx, ctx: Ctx, before: TicketRecord, { body, uploadIds }: Words): Promise<Written> {
  const input = { answer: body };
  const result = transition(before, "answer", ctx.actor, ctx.now, input);
  if (!result.ok) throw refused(result);
  const words = { kind: "answer", body, uploadIds } as const;
  const { ticket, commentIds } = await makeMoves(tx, ctx, before, [
    { action: "answer", input, words, transition: result.transition },
  ]);
  const [id] = commentIds;
  if (id === undefined) throw new Error("An answer was moved but not written.");
  return { ticket, id };
}

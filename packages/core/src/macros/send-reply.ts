import type { sendReply as operation, ParsedBody, Ticket } from "@smartsupport/contracts";
import { lockTicket, type TicketRecord, type Tx } from "@smartsupport/database";
import { transition } from "@smartsupport/domain";
import { say } from "../comments/add-comment.ts";
import { writeNote } from "../comments/add-note.ts";
import { refuseAnswered } from "../comments/refuse-answered.ts";
import type { Ctx } from "../context.ts";
import { fieldError, notFound } from "../core-error.ts";
import { sendOnce } from "../drafts/send-once.ts";
import { answerTicket } from "../tickets/get-ticket.ts";
import type { Move } from "../tickets/moves-of.ts";
import { requireRight } from "../tickets/require-right.ts";
import { requireVersion } from "../tickets/require-version.ts";
import { move } from "../tickets/transition-ticket.ts";
import { type EditBody, edit } from "../tickets/update-ticket.ts";
import { accountIdOf, withTicket } from "../tickets/with-ticket.ts";

type Body = ParsedBody<typeof operation>;

/** One step on the locked ticket as the step before left it. */
type Step = (ticket: TicketRecord) => Promise<unknown>;

/**
 * Sends words together with what they do: fields first, then who has it, then the words and the move they make. All in one
 * transaction against the version that was seen: what is refused at the end has not happened at the beginning.
 */
export async function sendReply(ctx: Ctx, number: string, body: Body, seenVersion: number | null): Promise<Ticket> {
  const { kind, draftKey } = body;
  await withTicket(ctx, number, async (tx, ticket) => {
    requireRight(ctx, kind === "note" ? "note:create" : "comment:create", ticket);
    await sendOnce(tx, ctx, { place: `${kind}:${ticket.number}`, draftKey }, async () => {
      await requireVersion(tx, ctx, ticket, seenVersion);
      if (kind === "reply") await refuseAnswered(tx, ctx, ticket, body.answersReadTo);
      const steps = [...changesOf(tx, ctx, body), ...wordsOf(tx, ctx, body)];
      if (steps.length === 0) throw fieldError("body", "Please write something.");
      for (const step of steps) await step(await present(tx, ctx, ticket));
      return { number: ticket.number, id: ticket.id, at: ctx.now.toISOString() };
    });
  });
  return answerTicket(ctx, number);
}

function changesOf(tx: Tx, ctx: Ctx, { actions }: Body): Step[] {
  const { priority, departmentId, addTags = [], removeTags = [], assignToMe } = actions;
  const isEdit = priority !== undefined || departmentId !== undefined || addTags.length + removeTags.length > 0;
  const change: Step = async (ticket) => {
    const tags = [...ticket.tags.filter((tag) => !removeTags.includes(tag)), ...addTags];
    const fields: EditBody = {
      ...(priority !== undefined && { priority }),
      ...(departmentId !== undefined && { departmentId }),
      ...(addTags.length + removeTags.length > 0 && { tags: [...new Set(tags)] }),
    };
    await edit(tx, ctx, ticket, fields, ticket.version);
  };
  return [...(isEdit ? [change] : []), ...(assignToMe ? [take(tx, ctx)] : [])];
}

/** Claims what waits for somebody, and has anything else given to the sender. */
function take(tx: Tx, ctx: Ctx): Step {
  const assigneeId = accountIdOf(ctx.actor);
  return async (ticket) => {
    const isWaiting = transition(ticket, "claim", ctx.actor, ctx.now).ok;
    if (isWaiting) await move(tx, ctx, ticket, { action: "claim" }, ticket.version);
    else if (ticket.assigneeId !== assigneeId) {
      await move(tx, ctx, ticket, { action: "assign", assigneeId }, ticket.version);
    }
  };
}

function wordsOf(tx: Tx, ctx: Ctx, { kind, body, uploadIds, actions: { move: then } }: Body): Step[] {
  const hasWords = body.trim() !== "";
  if (kind === "note") {
    const hold = then && { ...moveOf(then, "", undefined) };
    return [
      ...(hasWords ? [(ticket: TicketRecord) => writeNote(tx, ctx, ticket, { body, uploadIds })] : []),
      ...(hold ? [(ticket: TicketRecord) => move(tx, ctx, ticket, hold, ticket.version)] : []),
    ];
  }
  if (then) {
    const made = moveOf(then, body, uploadIds);
    return [(ticket) => move(tx, ctx, ticket, made, ticket.version)];
  }
  return hasWords ? [(ticket) => say(tx, ctx, ticket, { body, uploadIds })] : [];
}

function moveOf(then: NonNullable<Body["actions"]["move"]>, words: string, uploadIds: string[] | undefined): Move {
  switch (then.action) {
    case "ask":
      return { action: "ask", question: words, uploadIds };
    case "hold":
      return { action: "hold", reason: then.reason, comment: words, uploadIds };
    case "resolve":
      return { action: "resolve", note: words, uploadIds };
    case "close":
      return { action: "close", reason: words, uploadIds };
  }
}

async function present(tx: Tx, ctx: Ctx, { organizationId, number }: TicketRecord): Promise<TicketRecord> {
  const ticket = await lockTicket(tx, { organizationId, number, accountId: accountIdOf(ctx.actor) });
  if (!ticket) throw notFound();
  return ticket;
}

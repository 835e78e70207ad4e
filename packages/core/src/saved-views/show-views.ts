import { type SavedView, viewQuestion } from "@smartsupport/contracts";
import { countQuestions, type Prisma, type TicketQuestion } from "@smartsupport/database";
import { can, ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { questionOf } from "../tickets/question-of.ts";
import { accountIdOf } from "../tickets/with-ticket.ts";

export const viewParts = { owner: { select: { firstName: true, lastName: true } } } as const;
export type ViewRow = Prisma.SavedViewGetPayload<{ include: typeof viewParts }>;

/** Views as the API shows them to this reader, each with how many tickets it holds for them. */
export async function showViews(ctx: Ctx, rows: readonly ViewRow[]): Promise<SavedView[]> {
  const { actor, now, core } = ctx;
  const asker = { organizationId: actor.organizationId, accountId: accountIdOf(actor), now };
  const questions = rows.map(({ question }) => readQuestion(question));
  const asked = questions.map((question): TicketQuestion => questionOf(ctx, question));
  const counts = await countQuestions(core.database, ticketVisibility(actor), asked, asker);
  return rows.map(({ id, name, isShared, owner, ...row }, place) => ({
    id,
    name,
    isShared,
    question: questions[place] ?? {},
    isOwn: row.ownerId === accountIdOf(actor),
    ownerName: `${owner.firstName} ${owner.lastName}`,
    mayChange: mayChange(ctx, { isShared, ownerId: row.ownerId }),
    count: counts[place] ?? 0,
  }));
}

/** One's own, and for admins those that others share. */
export function mayChange({ actor }: Ctx, view: { ownerId: string; isShared: boolean }): boolean {
  return view.ownerId === accountIdOf(actor) || (view.isShared && can(actor, "view:manage_shared"));
}

/** What this desk no longer knows is not asked. */
function readQuestion(kept: unknown) {
  return viewQuestion.safeParse(kept).data ?? {};
}

import type { changeView as operation, ParsedBody, SavedView } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { checkQuestion } from "./check-question.ts";
import { findView } from "./find-view.ts";
import { showViews, viewParts } from "./show-views.ts";

/** Renames a view, shares it or takes it back, or has it ask something else. */
export async function changeView(ctx: Ctx, id: string, body: ParsedBody<typeof operation>): Promise<SavedView> {
  const row = await findView(ctx, id);
  if (body.question) checkQuestion(ctx, body.question);
  const data = { ...body, question: body.question as Prisma.InputJsonObject | undefined, updatedAt: ctx.now };
  const changed = await ctx.core.database.prisma.savedView.update({ where: { id: row.id }, data, include: viewParts });
  const [shown] = await showViews(ctx, [changed]);
  if (!shown) throw notFound();
  return shown;
}

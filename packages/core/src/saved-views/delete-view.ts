import type { Ctx } from "../context.ts";
import { findView } from "./find-view.ts";

/** Deletes a view; the tickets in it stay. */
export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  const row = await findView(ctx, id);
  await ctx.core.database.prisma.savedView.deleteMany({ where: { id: row.id } });
}

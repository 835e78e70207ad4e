import type { Macro } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { checkMacro, type MacroForm } from "./check-macro.ts";
import { macroColumns, requireMacros, showMacro } from "./show-macro.ts";

/** Changes a macro: one's own, or one of the whole desk. What the desk shares only its owner takes back. */
export async function updateMacro(ctx: Ctx, id: string, form: MacroForm): Promise<Macro> {
  const { prisma } = ctx.core.database;
  const where = within(ctx, id);
  const before = await prisma.macro.findFirst({ where, select: { ownerId: true, isShared: true } });
  if (before === null) throw notFound();
  const { id: accountId } = requireMacros(ctx);
  await checkMacro(ctx, form);
  if (before.isShared && !form.isShared && before.ownerId !== accountId) {
    throw new CoreError("forbidden", { detail: "Only whoever made it can keep it to themselves." });
  }
  await prisma.macro.updateMany({ where, data: { ...form, updatedAt: ctx.now } });
  const row = await prisma.macro.findFirst({ where: { id }, select: macroColumns });
  if (row === null) throw notFound();
  return showMacro(accountId, row);
}

/** Deletes a macro: one's own, or one of the whole desk. */
export async function deleteMacro(ctx: Ctx, id: string): Promise<void> {
  const { count } = await ctx.core.database.prisma.macro.deleteMany({ where: within(ctx, id) });
  if (count === 0) throw notFound();
}

/** Not there, and somebody else's own, are the same. */
function within(ctx: Ctx, id: string): Prisma.MacroWhereInput {
  const { organizationId, id: accountId } = requireMacros(ctx);
  return { organizationId, id, OR: [{ ownerId: accountId }, { isShared: true }] };
}

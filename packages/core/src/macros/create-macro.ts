import type { Macro } from "@smartsupport/contracts";
import { newId } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { checkMacro, type MacroForm } from "./check-macro.ts";
import { macroColumns, requireMacros, showMacro } from "./show-macro.ts";

/** Keeps a macro, for oneself or for the whole desk. */
export async function createMacro(ctx: Ctx, form: MacroForm): Promise<Macro> {
  const { organizationId, id: ownerId } = requireMacros(ctx);
  await checkMacro(ctx, form);
  const row = await ctx.core.database.prisma.macro.create({
    data: { ...form, id: newId(), organizationId, ownerId, createdAt: ctx.now, updatedAt: ctx.now },
    select: macroColumns,
  });
  return showMacro(ownerId, row);
}

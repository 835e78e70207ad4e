import type { listMacros as operation, ResponseOf } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { macroColumns, requireMacros, showMacro } from "./show-macro.ts";

/** One's own macros and those of the whole desk, by name. */
export async function listMacros(ctx: Ctx): Promise<ResponseOf<typeof operation>> {
  const { organizationId, id } = requireMacros(ctx);
  const rows = await ctx.core.database.prisma.macro.findMany({
    where: { organizationId, OR: [{ ownerId: id }, { isShared: true }] },
    select: macroColumns,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return { items: rows.map((row) => showMacro(id, row)) };
}

import type { Ref } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** Adds a department after those there are. */
export async function createDepartment(ctx: Ctx, name: string): Promise<Ref> {
  if (!can(ctx.actor, "department:manage")) throw new CoreError("forbidden");
  const { organizationId } = ctx.actor;
  return await inTransaction(ctx.core.database, async (tx) => {
    const position = await tx.department.count({ where: { organizationId } });
    const id = newId();
    await tx.department.create({ data: { id, organizationId, name, position } });
    await recordAudit(tx, ctx, { action: "department.created", subject: { kind: "department", id } });
    return { id, name };
  });
}

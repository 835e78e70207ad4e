import type { listDepartments as operation, Ref, ResponseOf } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import type { Core, Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** Departments of the actor's organization, in the admin's order; archived ones are left out. */
export async function listDepartments({ core, actor }: Ctx): Promise<ResponseOf<typeof operation>> {
  if (!can(actor, "department:read")) throw new CoreError("forbidden");
  return { items: await departmentsOf(core, actor.organizationId) };
}

/** Departments that can be chosen. */
export async function departmentsOf(core: Core, organizationId: string): Promise<Ref[]> {
  return core.database.prisma.department.findMany({
    where: { organizationId, isArchived: false },
    select: { id: true, name: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

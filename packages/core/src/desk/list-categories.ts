import type { Category, listCategories as operation, ResponseOf } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

const named = { select: { id: true, name: true } } as const;

/** Categories of the actor's organization with sub-categories and forms, in the admin's order; archived ones left out. */
export async function listCategories({ core, actor }: Ctx): Promise<ResponseOf<typeof operation>> {
  if (!can(actor, "category:read")) throw new CoreError("forbidden");
  const rows = await core.database.prisma.category.findMany({
    where: { organizationId: actor.organizationId, isArchived: false },
    include: {
      department: named,
      subCategories: { ...named, where: { isArchived: false }, orderBy: [{ position: "asc" }, { name: "asc" }] },
    },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  return {
    items: rows.map(({ id, name, description, icon, department, form, subCategories }) => ({
      id,
      name,
      description,
      icon,
      department,
      // Written only by `createCategory`, which takes nothing but forms.
      form: form as Category["form"],
      subCategories,
    })),
  };
}

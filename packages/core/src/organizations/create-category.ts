import type { Ref } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { can, type FormField } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

export type NewCategory = {
  name: string;
  description: string;
  icon: string;
  departmentId: string | null;
  subCategories: readonly string[];
  form: readonly FormField[];
};

/** Adds a category with its sub-categories and its form, after those there are. */
export async function createCategory(
  ctx: Ctx,
  { subCategories, form, ...category }: NewCategory,
): Promise<Ref & { subCategories: Ref[] }> {
  if (!can(ctx.actor, "category:manage")) throw new CoreError("forbidden");
  const { organizationId } = ctx.actor;
  const id = newId();
  const refs = subCategories.map((name) => ({ id: newId(), name }));
  await inTransaction(ctx.core.database, async (tx) => {
    const position = await tx.category.count({ where: { organizationId } });
    await tx.category.create({
      data: {
        ...category,
        id,
        organizationId,
        position,
        form: form.map((field) => ({ ...field, options: field.options && [...field.options] })),
      },
    });
    await tx.subCategory.createMany({
      data: refs.map((ref, index) => ({ ...ref, organizationId, categoryId: id, position: index })),
    });
    await recordAudit(tx, ctx, { action: "category.created", subject: { kind: "category", id } });
  });
  return { id, name: category.name, subCategories: refs };
}

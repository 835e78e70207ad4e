import type { Ref } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { createCategory } from "./create-category.ts";
import { createDepartment } from "./create-department.ts";
import { DEFAULT_CATEGORIES, DEFAULT_DEPARTMENTS, type DefaultCategory } from "./default-desk.ts";

export type DefaultDesk = {
  /** By name. */
  departments: Map<string, Ref>;
  categories: Map<DefaultCategory["key"], Ref & { subCategories: Ref[] }>;
};

/** Gives a new organization its first departments and categories, so that people can file tickets. */
export async function setUpDefaultDesk(ctx: Ctx): Promise<DefaultDesk> {
  const desk: DefaultDesk = { departments: new Map(), categories: new Map() };
  for (const name of DEFAULT_DEPARTMENTS) desk.departments.set(name, await createDepartment(ctx, name));
  for (const { key, department, ...category } of DEFAULT_CATEGORIES) {
    const departmentId = department === null ? null : (desk.departments.get(department)?.id ?? null);
    desk.categories.set(key, await createCategory(ctx, { ...category, departmentId }));
  }
  return desk;
}

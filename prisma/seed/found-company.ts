import {
  type AnonymousCtx,
  type Ctx,
  createOrganization,
  type DefaultCategory,
  setUpDefaultDesk,
} from "@smartsupport/core";

export type Company = {
  organizationId: string;
  zone: string;
  departmentId(name: string): string;
  category(key: DefaultCategory["key"]): { id: string; subCategoryId(name: string | undefined): string | null };
};

const ZONE = "Asia/Manila";

/** The demo organization with its departments and categories, and nobody in it yet. */
export async function foundCompany(ctx: AnonymousCtx): Promise<Company> {
  const { id: organizationId } = await createOrganization(ctx, {
    name: "Meridian",
    isDefault: true,
    isDemo: true,
    timeZone: ZONE,
    currency: "PHP",
  });
  const system: Ctx = { ...ctx, actor: { kind: "system", organizationId } };
  const { departments, categories } = await setUpDefaultDesk(system);
  return {
    organizationId,
    zone: ZONE,
    departmentId: (name) => found(departments, name).id,
    category: (key) => {
      const { id, subCategories } = found(categories, key);
      return { id, subCategoryId: (name) => subCategories.find((each) => each.name === name)?.id ?? null };
    },
  };
}

function found<K, T>(map: Map<K, T>, key: K): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The stories speak of ${key}, which nobody founded.`);
  return value;
}

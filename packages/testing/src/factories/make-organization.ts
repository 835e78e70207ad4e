import type { Core } from "@smartsupport/core";
import { newId } from "@smartsupport/database";

export type TestOrganization = { id: string; departmentId: string; categoryId: string; subCategoryId: string };

type Given = { name?: string; isDefault?: boolean; hosts?: string[]; emailDomains?: string[] };

let count = 0;

/** An organization with one department and one category without a form. Written as rows: commands are tested elsewhere. */
export async function makeOrganization(core: Core, given: Given = {}): Promise<TestOrganization> {
  const [id, departmentId, categoryId, subCategoryId] = [newId(), newId(), newId(), newId()];
  count += 1;
  const { prisma } = core.database;
  await prisma.organization.create({ data: { id, name: `Company ${count}`, ...given } });
  await prisma.ticketCounter.create({ data: { organizationId: id } });
  await prisma.department.create({ data: { id: departmentId, organizationId: id, name: "IT" } });
  await prisma.category.create({ data: { id: categoryId, organizationId: id, name: "IT Support", departmentId } });
  await prisma.subCategory.create({ data: { id: subCategoryId, organizationId: id, categoryId, name: "Hardware" } });
  return { id, departmentId, categoryId, subCategoryId };
}

import type { Tx } from "@smartsupport/database";

/** The department, if it still can be chosen. */
export async function placeOf(tx: Tx, organizationId: string, departmentId: string | null): Promise<string | null> {
  if (departmentId === null) return null;
  const found = await tx.department.findFirst({ where: { organizationId, id: departmentId, isArchived: false } });
  return found?.id ?? null;
}

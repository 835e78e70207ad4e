import type { Database } from "@smartsupport/database";

/** Whom a mail is for. */
export type Reader = { id: string; firstName: string; name: string; address: string; isStaff: boolean };

const TARGET = "mail:";

/** How a delivery names its reader. */
export function mailTarget(accountId: string): string {
  return `${TARGET}${accountId}`;
}

/** The reader that a delivery names; null when the account is gone or was deactivated since. */
export async function readReader(database: Database, organizationId: string, target: string): Promise<Reader | null> {
  const account = await database.prisma.account.findFirst({
    where: { id: target.slice(TARGET.length), organizationId, status: { not: "deactivated" } },
    select: { id: true, firstName: true, lastName: true, email: true, role: true },
  });
  if (account === null) return null;
  return {
    id: account.id,
    firstName: account.firstName,
    name: `${account.firstName} ${account.lastName}`,
    address: account.email,
    isStaff: account.role !== "employee",
  };
}

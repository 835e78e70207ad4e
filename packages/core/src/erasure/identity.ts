import type { Prisma, Tx } from "@smartsupport/database";
import type { Identity } from "@smartsupport/domain";
import type { AccountRecord } from "../accounts/account-rows.ts";

/** What is to be looked for once the account's own row says nothing any more. */
export async function identityOf(tx: Tx, account: AccountRecord): Promise<Identity> {
  const { id, organizationId, firstName, lastName, middleName, suffix, email, companyId } = account;
  const namesake = { equals: firstName, mode: "insensitive" } as const;
  const others = await tx.account.count({
    where: {
      organizationId,
      id: { not: id },
      firstName: namesake,
      lastName: { equals: lastName, mode: "insensitive" },
    },
  });
  return { firstName, lastName, middleName, suffix, email, companyId, isNameShared: others > 0 };
}

/** As it was kept; only what `identityOf` gave is ever written there. */
export function readIdentity(kept: Prisma.JsonValue): Identity {
  return kept as Identity;
}

import type { Tx } from "@smartsupport/database";
import { ERASED_PERSON } from "@smartsupport/domain";

/**
 * Makes an account nobody's: a made-up name, an address that no mail can reach, no way to sign in. The row stays, so that
 * tickets, history and the audit log keep whom they mean apart.
 */
export async function anonymiseAccount(tx: Tx, { id, now }: { id: string; now: Date }): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({ where: { id }, select: { erasedAt: true } });
  await tx.account.update({
    where: { id },
    data: {
      ...ERASED_PERSON,
      middleName: null,
      suffix: null,
      email: `${id}@erased.invalid`,
      companyId: null,
      passwordHash: null,
      photoKey: null,
      lastSignInAt: null,
      status: "deactivated",
      erasedAt: account.erasedAt ?? now,
    },
  });
}

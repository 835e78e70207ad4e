import type { Erasure } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import { refusalFor } from "../accounts/account-rows.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { showErasure } from "./show-erasure.ts";

/** How far the erasing of a person is, for admins. */
export async function getAccountErasure({ core, actor }: Ctx, accountId: string): Promise<Erasure> {
  const { organizationId } = actor;
  const found = await core.database.prisma.erasure.findUnique({
    where: { organizationId_accountId: { organizationId, accountId } },
    include: { account: true },
  });
  if (found === null) throw notFound();
  const { account, ...erasure } = found;
  if (!can(actor, "account:erase", account)) throw refusalFor(actor, account);
  return showErasure(erasure);
}

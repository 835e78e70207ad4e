import type { Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { unseal } from "../secrets/seal.ts";
import { stepOfCode } from "./totp.ts";

type Owner = { id: string; organizationId: string };

/** Takes a code of the person's app. False when it is wrong, or when it or a later one was taken before: a code works once. */
export async function takeAppCode(tx: Tx, { core, now }: AnonymousCtx, owner: Owner, code: string): Promise<boolean> {
  const mine = { organizationId: owner.organizationId, accountId: owner.id };
  const app = await tx.authenticator.findFirst({ where: { ...mine, confirmedAt: { not: null } } });
  if (app === null) return false;
  const step = stepOfCode(unseal(core.keyring, app.secret), code, now);
  if (step === null) return false;
  const { count } = await tx.authenticator.updateMany({
    where: { ...mine, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

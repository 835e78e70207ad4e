import { readFactors, type Tx } from "@smartsupport/database";
import { CoreError } from "../core-error.ts";
import { hasFactor } from "./factor-kinds.ts";

/** Refuses to leave somebody without a factor who must have one; recovery codes go with the last. */
export async function afterRemoval(tx: Tx, owner: { id: string; organizationId: string }): Promise<void> {
  const { id: accountId, organizationId } = owner;
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  const factors = await readFactors(tx, owner);
  if (hasFactor(factors)) return;
  if (factors.isRequired) {
    throw new CoreError("forbidden", {
      detail: "Your role needs a second factor, and this is your only one. Please add another one first.",
    });
  }
  await tx.recoveryCode.deleteMany({ where: { organizationId, accountId } });
}

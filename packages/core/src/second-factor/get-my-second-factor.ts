import type { SecondFactorState } from "@smartsupport/contracts";
import { readFactors } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** What I sign in with besides my password. */
export async function getMySecondFactor({ core, actor }: Ctx): Promise<SecondFactorState> {
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { appSince, recoveryCodesLeft, isRequired } = await readFactors(core.database, actor);
  return { appSince: appSince?.toISOString() ?? null, recoveryCodesLeft, isRequired };
}

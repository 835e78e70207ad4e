import type { SecondFactorState } from "@smartsupport/contracts";
import { readFactors } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { relyingParty } from "./passkeys/relying-party.ts";

/** What I sign in with besides my password. */
export async function getMySecondFactor({ core, actor }: Ctx): Promise<SecondFactorState> {
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { appSince, recoveryCodesLeft, isRequired } = await readFactors(core.database, actor);
  const { organizationId, id: accountId } = actor;
  const rows = await core.database.prisma.passkey.findMany({
    where: { organizationId, accountId },
    orderBy: { id: "asc" },
  });
  return {
    appSince: appSince?.toISOString() ?? null,
    passkeys: rows.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      addedAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    arePasskeysPossible: relyingParty(core) !== null,
    recoveryCodesLeft,
    isRequired,
  };
}

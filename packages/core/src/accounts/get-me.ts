import type { Account } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { showAccount } from "./account-rows.ts";

/** Who I am. Persons only: a key is nobody. */
export async function getMe({ core, actor }: Ctx): Promise<Account> {
  if (actor.kind !== "person") throw new CoreError("forbidden");
  return showAccount(core.database, actor.organizationId, actor.id);
}

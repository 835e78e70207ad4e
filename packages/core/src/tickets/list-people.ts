import type { listPeople as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { listPeople as find } from "@smartsupport/database";
import { isStaff } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "./require-right.ts";

/** Active people of the organization to choose an assignee or a watcher from, by parts of their name; staff also by parts of their address. */
export async function listPeople(
  ctx: Ctx,
  { q = "", role, limit }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const { actor, core } = ctx;
  if (actor.kind !== "person") throw forbidden();
  const words = q.split(/\s+/).filter((word) => word !== "");
  const { organizationId } = actor;
  // Nobody else is shown addresses: finding by them would tell whose is whose.
  const byAddress = isStaff(actor);
  return { items: await find(core.database, { organizationId, words, byAddress, roles: role, limit }) };
}

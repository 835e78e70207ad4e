import type { reportTickets as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { reportTickets as readReport } from "@smartsupport/database";
import { can, isStaff } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";

/** The figures over the tickets filed between two days, of the whole organization or, for an employee, of their own. */
export async function reportTickets(
  ctx: Ctx,
  { from, to }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const { actor, core } = ctx;
  const { organizationId } = actor;
  if (can(actor, "report:tickets")) {
    return readReport(core.database, { organizationId, requesterId: null, from, to, isTimeTold: isStaff(actor) });
  }
  if (actor.kind !== "person" || !can(actor, "report:own")) throw forbidden();
  return readReport(core.database, { organizationId, requesterId: actor.id, from, to });
}

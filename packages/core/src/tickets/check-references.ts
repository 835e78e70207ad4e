import type { TicketRecord, Tx } from "@smartsupport/database";
import { isAssignable, type MoveInput } from "@smartsupport/domain";
import { fieldError } from "../core-error.ts";

type Given = Pick<MoveInput, "assigneeId" | "departmentId">;

/** Refuses an assignee who cannot take tickets, and a department that the organization does not have. */
export async function checkReferences(
  tx: Tx,
  { organizationId }: Pick<TicketRecord, "organizationId">,
  { assigneeId, departmentId }: Given,
): Promise<void> {
  if (assigneeId) {
    const account = await tx.account.findFirst({
      where: { organizationId, id: assigneeId },
      select: { role: true, status: true },
    });
    if (!account || !isAssignable(account)) throw fieldError("assigneeId", "Please choose somebody of the desk.");
  }
  if (departmentId) {
    const department = await tx.department.findFirst({
      where: { organizationId, id: departmentId, isArchived: false },
      select: { id: true },
    });
    if (!department) throw fieldError("departmentId", "Please choose a department.");
  }
}

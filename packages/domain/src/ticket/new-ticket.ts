import type { TicketState } from "./ticket-state.ts";

/** The state every ticket starts in: New, nothing decided. Its event is `ticket.created`. */
export function newTicket(
  given: Pick<TicketState, "organizationId" | "requesterId" | "createdAt"> & { departmentId?: string | null },
): TicketState {
  return {
    organizationId: given.organizationId,
    requesterId: given.requesterId,
    createdAt: given.createdAt,
    departmentId: given.departmentId ?? null,
    status: "New",
    priority: null,
    assigneeId: null,
    approvedAt: null,
    returnTo: null,
    holdReason: null,
    resumeAt: null,
    rejectedAt: null,
    statusBeforeReject: null,
    resolvedAt: null,
    resolvedByIntegrationId: null,
    closedAt: null,
    closedBy: null,
    reopenCount: 0,
    mergedIntoId: null,
    mergedAt: null,
    statusBeforeMerge: null,
  };
}

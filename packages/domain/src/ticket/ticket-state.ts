import type { Closer, HoldReason } from "./action.ts";
import type { Priority } from "./priority.ts";
import type { Status } from "./status.ts";

/** All that the rules need to know of a ticket. Every time is an instant; ids are opaque. */
export type TicketState = {
  organizationId: string;
  requesterId: string;
  /** Whether the person who acts watches this ticket; left out means no. */
  isWatchedByActor?: boolean;
  status: Status;
  priority: Priority | null;
  departmentId: string | null;
  assigneeId: string | null;
  createdAt: Date;
  /** Decides what "approved" means. Never cleared. */
  approvedAt: Date | null;
  /** Where `answer` and `resume` lead back to; set only in Pending and On Hold. */
  returnTo: Status | null;
  holdReason: HoldReason | null;
  /** When the clock takes the ticket off hold; null means nobody set a time. */
  resumeAt: Date | null;
  rejectedAt: Date | null;
  /** Where `undo_reject` leads back to. */
  statusBeforeReject: Status | null;
  /** The latest resolution; null again after a reopening. */
  resolvedAt: Date | null;
  /** The integration whose key resolved it; null when a person did. */
  resolvedByIntegrationId: string | null;
  closedAt: Date | null;
  closedBy: Closer | null;
  reopenCount: number;
  /** The ticket this one was merged into; null for one that stands by itself. With it, when. */
  mergedIntoId: string | null;
  mergedAt: Date | null;
  /** Where `undo_merge` leads back to. */
  statusBeforeMerge: Status | null;
};

import type { Status } from "@smartsupport/domain";
import { TicketStatus } from "./generated/client.ts";

const STORED = {
  New: TicketStatus.New,
  Pending: TicketStatus.Pending,
  Open: TicketStatus.Open,
  "In Progress": TicketStatus.InProgress,
  "On Hold": TicketStatus.OnHold,
  Resolved: TicketStatus.Resolved,
  Closed: TicketStatus.Closed,
  Rejected: TicketStatus.Rejected,
  Withdrawn: TicketStatus.Withdrawn,
} as const satisfies Record<Status, TicketStatus>;

const SPOKEN = Object.fromEntries(Object.entries(STORED).map(([spoken, stored]) => [stored, spoken])) as Record<
  TicketStatus,
  Status
>;

/** The domain's word as Prisma names it: Prisma's names hold no spaces. SQL sees the domain's words. */
export function toStoredStatus(status: Status): TicketStatus {
  return STORED[status];
}

/** Prisma's name as the domain's word. */
export function fromStoredStatus(status: TicketStatus): Status {
  return SPOKEN[status];
}

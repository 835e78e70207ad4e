import type { QueueColumn, TicketRow } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { DueLabel } from "../../components/ticket/due-label.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { PriorityIcon } from "../../components/ui/priority-icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import type { TicketSort } from "./queue-ask.ts";

export type ColumnLook = {
  name: string;
  widthPx: number;
  /** Stands under its name; an icon alone has its name for screen readers only. */
  isIcon?: boolean;
  /** Numbers and times stand at the end of their column. */
  isAtEnd?: boolean;
  /** The order that a press on the name gives, and whether it rises. */
  sort?: { by: TicketSort; isRising: boolean };
  /** Not shown before somebody asks for it. */
  isExtra?: boolean;
  /** Of columns that do not fit, the one with the smallest number goes first; without one it stays. */
  givesWay?: number;
  cell: (ticket: TicketRow) => ReactNode;
};

/** How each column of the queue looks. The subject takes what the others leave, and is drawn by the row: it is its link. */
export const COLUMN_LOOKS: Record<QueueColumn, ColumnLook> = {
  priority: {
    name: "Priority",
    widthPx: 16,
    isIcon: true,
    sort: { by: "priority", isRising: false },
    cell: ({ priority }) => (
      <span title={priority ?? "Not set"}>
        <PriorityIcon priority={priority} label={priority ? `Priority ${priority}` : "Priority not set"} />
      </span>
    ),
  },
  number: { name: "No.", widthPx: 52, cell: ({ number }) => number },
  subject: { name: "Subject", widthPx: 320, cell: ({ subject }) => subject },
  requester: { name: "Requester", widthPx: 120, givesWay: 5, cell: ({ requester }) => requester.name },
  category: { name: "Category", widthPx: 136, givesWay: 4, cell: ({ category }) => category.name },
  department: {
    name: "Department",
    widthPx: 112,
    isExtra: true,
    givesWay: 3,
    cell: ({ department }) => department?.name ?? "–",
  },
  tags: { name: "Tags", widthPx: 120, isExtra: true, givesWay: 2, cell: ({ tags }) => tags.join(", ") },
  status: {
    name: "Status",
    widthPx: 96,
    cell: ({ status }) => (
      <>
        <StatusIcon status={status} />
        <span>{status}</span>
      </>
    ),
  },
  assignee: {
    name: "Assignee",
    widthPx: 20,
    isIcon: true,
    cell: ({ assignee }) => <PersonAvatar person={assignee} size={20} isNamed />,
  },
  due: {
    name: "Due",
    widthPx: 88,
    isAtEnd: true,
    sort: { by: "due", isRising: true },
    cell: (ticket) => <DueLabel ticket={ticket} />,
  },
  created: {
    name: "Filed",
    widthPx: 76,
    isAtEnd: true,
    isExtra: true,
    givesWay: 1,
    sort: { by: "created", isRising: false },
    cell: ({ createdAt }) => <RelativeTime at={createdAt} form="short" />,
  },
  updated: {
    name: "Updated",
    widthPx: 76,
    isAtEnd: true,
    givesWay: 6,
    sort: { by: "updated", isRising: false },
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} form="short" />,
  },
};

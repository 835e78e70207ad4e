import type { Category, Comment, getDesk, ResponseOf, Ticket, TicketRow } from "@smartsupport/contracts";
import { aUser } from "./render-app.tsx";

const HOUR_MS = 3_600_000;

/** An id of this test's world. */
export function anId(number: number): string {
  return `0199f3a0-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * HOUR_MS).toISOString();
}

export const aDesk: ResponseOf<typeof getDesk> = {
  organizationName: "Meridian Freight",
  departments: [{ id: anId(11), name: "IT" }],
  companyIdPattern: "^MA\\d{4}$",
  companyIdHint: "MA and four digits",
  emailDomains: ["meridian.example"],
  currency: "PHP",
  demo: null,
};

export const itSupport: Category = {
  id: anId(21),
  name: "IT Support",
  description: "Laptop, printer",
  icon: "device-laptop",
  department: { id: anId(11), name: "IT" },
  form: [
    { key: "device", label: "Device", type: "select", options: ["Laptop", "Printer"], isRequired: false },
    { key: "software", label: "Software affected", type: "text", isRequired: false },
  ],
  subCategories: [{ id: anId(31), name: "Printer Setup" }],
};

export const aRow: TicketRow = {
  id: anId(100),
  number: "TX0100",
  subject: "Printer prints twice",
  status: "New",
  priority: null,
  department: null,
  category: { id: itSupport.id, name: itSupport.name },
  subCategory: { id: anId(31), name: "Printer Setup" },
  requester: { id: aUser("employee").id, name: "Maria Santos", hasPhoto: false },
  assignee: null,
  tags: [],
  holdReason: null,
  isTriageOverdue: false,
  version: 1,
  createdAt: hoursAgo(5),
  updatedAt: hoursAgo(1),
  dueAt: null,
  mergedInto: null,
  checklist: null,
};

/** A whole ticket of Maria's, as its requester sees it. */
export function aTicket(change: Partial<Ticket> = {}): Ticket {
  return {
    ...aRow,
    requester: { ...aRow.requester, email: "maria@example.com", companyId: "MA0001", department: null },
    description: "Since this morning.",
    fields: { device: "Printer" },
    form: itSupport.form,
    scheduledDate: null,
    returnTo: null,
    resumeAt: null,
    isMuted: false,
    approvedAt: null,
    rejectedAt: null,
    rejectionReason: null,
    withdrawnReason: null,
    firstRespondedAt: null,
    resolvedAt: null,
    closedAt: null,
    closedBy: null,
    rating: null,
    ratingComment: null,
    reopenCount: 0,
    clock: null,
    watchers: [],
    attachments: [],
    links: [],
    mergedAt: null,
    mergedFrom: [],
    checklistItems: [],
    timeEntries: [],
    availableActions: [],
    may: { edit: false, triage: false, comment: true, note: false, attach: true, watch: true },
    ...change,
  };
}

/** What Joy of the desk said. */
export function aComment(change: Partial<Comment> = {}): Comment {
  return {
    id: anId(200),
    kind: "comment",
    author: { kind: "person", id: anId(2), name: "Joy Manalo", hasPhoto: false, isStaff: true },
    body: "Which printer is it?",
    attachments: [],
    createdAt: hoursAgo(2),
    ...change,
  };
}

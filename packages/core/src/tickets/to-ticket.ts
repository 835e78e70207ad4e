import type { Ticket } from "@smartsupport/contracts";
import type { TicketPage } from "@smartsupport/database";
import {
  availableActions,
  can,
  clockNow,
  elapsedMs,
  isStaff,
  isTriageOverdue,
  resolutionTargetMs,
} from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { toAttachment } from "./to-attachment.ts";

/** The ticket as the API says it to this reader: tags and the clock are the desk's own business. */
export function toTicket(ctx: Ctx, page: TicketPage): Ticket {
  const { actor, now } = ctx;
  const isForDesk = seesDeskMatters(ctx);
  return {
    id: page.id,
    number: page.number,
    subject: page.subject,
    description: page.description,
    status: page.status,
    priority: page.priority,
    department: page.department,
    category: page.category,
    subCategory: page.subCategory,
    form: page.form.map((field) => ({ ...field, options: field.options && [...field.options] })),
    fields: page.fields,
    scheduledDate: page.scheduledDate,
    requester: page.requester,
    assignee: page.assignee,
    tags: isForDesk ? page.tags : [],
    holdReason: page.holdReason,
    returnTo: page.returnTo,
    resumeAt: iso(page.resumeAt),
    isTriageOverdue: isTriageOverdue(page, now),
    version: page.version,
    createdAt: page.createdAt.toISOString(),
    updatedAt: page.updatedAt.toISOString(),
    dueAt: isForDesk ? iso(page.dueAt) : null,
    approvedAt: iso(page.approvedAt),
    rejectedAt: iso(page.rejectedAt),
    rejectionReason: page.rejectionReason,
    withdrawnReason: page.withdrawnReason,
    firstRespondedAt: iso(page.firstRespondedAt),
    resolvedAt: iso(page.resolvedAt),
    closedAt: iso(page.closedAt),
    closedBy: page.closedBy,
    rating: page.rating,
    ratingComment: page.ratingComment,
    reopenCount: page.reopenCount,
    clock: isForDesk ? clockOf(page, now) : null,
    watchers: page.watchers,
    attachments: page.attachments.map((file) => toAttachment(ctx, page, file)),
    links: page.links,
    availableActions: availableActions(page, actor, now),
    may: {
      edit: can(actor, "ticket:edit", page),
      triage: can(actor, "ticket:triage", page),
      comment: can(actor, "comment:create", page),
      note: can(actor, "note:create", page),
      attach: can(actor, "attachment:add", page),
      watch: can(actor, "watcher:add", page),
    },
  };
}

/** Tags, due times and the clock are for whoever works at the desk, and for the systems that work for it. */
export function seesDeskMatters({ actor }: Ctx): boolean {
  return actor.kind !== "person" || isStaff(actor);
}

function clockOf({ clock, priority }: TicketPage, now: Date): Ticket["clock"] {
  const intervals = clock.map(({ at, state, reason }) => ({ at: new Date(at), state, reason }));
  const present = clockNow(intervals, now);
  if (!present || priority === null) return null;
  return {
    state: present.state,
    since: present.since.toISOString(),
    targetMs: resolutionTargetMs(priority),
    elapsedMs: elapsedMs(intervals, now),
  };
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

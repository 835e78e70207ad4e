import type { Attachment, Ticket } from "@smartsupport/contracts";
import type { TicketPage } from "@smartsupport/database";
import {
  availableActions,
  can,
  clockNow,
  elapsedMs,
  isForEverybody,
  isStaff,
  isTriageOverdue,
  resolutionTargetMs,
  type TicketVerb,
} from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { toAttachment } from "./to-attachment.ts";

/** The ticket as the API says it to this reader: tags and the clock are the desk's own business. */
export function toTicket(ctx: Ctx, page: TicketPage): Ticket {
  const { actor, now } = ctx;
  const isForDesk = seesDeskMatters(ctx);
  const isOfDesk = isStaff(actor);
  // Nothing is written to a ticket that was merged into another.
  const may = (verb: TicketVerb) => page.mergedIntoId === null && can(actor, verb, page);
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
    links: isOfDesk ? page.links : page.links.filter(({ kind }) => isForEverybody(kind)),
    mergedInto: page.mergedInto,
    checklist: isOfDesk ? progressOf(page.checklistItems) : null,
    checklistItems: isOfDesk ? page.checklistItems : [],
    timeEntries: isOfDesk ? page.timeEntries : [],
    mergedAt: iso(page.mergedAt),
    mergedFrom: page.mergedFrom.map((merged) => ({
      ...merged,
      attachments: merged.attachments.map((file) => keptFile(toAttachment(ctx, page, file))),
    })),
    availableActions: availableActions(page, actor, now),
    isMuted: page.isMuted,
    may: {
      edit: may("ticket:edit"),
      triage: may("ticket:triage"),
      comment: may("comment:create"),
      note: may("note:create"),
      attach: may("attachment:add"),
      watch: may("watcher:add"),
    },
  };
}

/** Tags, due times and the clock are for whoever works at the desk, and for the systems that work for it. */
export function seesDeskMatters({ actor }: Ctx): boolean {
  return actor.kind !== "person" || isStaff(actor);
}

function clockOf({ clock, priority, mergedIntoId }: TicketPage, now: Date): Ticket["clock"] {
  const intervals = clock.map(({ at, state, reason }) => ({ at: new Date(at), state, reason }));
  const present = clockNow(intervals, now);
  if (!present || priority === null || mergedIntoId !== null) return null;
  return {
    state: present.state,
    since: present.since.toISOString(),
    targetMs: resolutionTargetMs(priority),
    elapsedMs: elapsedMs(intervals, now),
  };
}

function progressOf(items: TicketPage["checklistItems"]): Ticket["checklist"] {
  return items.length === 0 ? null : { done: items.filter(({ isDone }) => isDone).length, total: items.length };
}

/** What belongs to a merged ticket stays as it is. */
function keptFile(file: Attachment): Attachment {
  return { ...file, isDeletable: false };
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

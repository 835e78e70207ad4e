import { HOLD_REASONS, PRIORITIES } from "@smartsupport/domain";
import { z } from "zod";
import { answersReadTo } from "../conversation/answers-read-to.ts";
import { draftKey } from "../drafts/draft-key.ts";
import { operation } from "../operation.ts";
import { id, line, moment, numberParams, prose, ticketNumber, words } from "../primitives.ts";
import { ticket } from "./ticket.ts";
import { uploadIds } from "./tickets.ts";

const BODY = 20_000;

/** What each move asks for: the body of the API, and the form of the screen. */
export const transitionForms = {
  approve: z.strictObject({
    action: z.literal("approve"),
    priority: z.enum(PRIORITIES, "Please choose a priority."),
    departmentId: z.uuid("Please choose a department."),
    assigneeId: id.nullable().optional(),
    /** A second move in the same transaction. */
    next: z.enum(["claim", "resolve"]).optional(),
    /** The resolution, when `next` is resolve. */
    note: prose(BODY).optional(),
  }),
  reject: z.strictObject({ action: z.literal("reject"), reason: words(BODY) }),
  ask: z.strictObject({ action: z.literal("ask"), question: words(BODY), uploadIds, draftKey, answersReadTo }),
  answer: z.strictObject({ action: z.literal("answer"), answer: words(BODY), uploadIds, draftKey }),
  claim: z.strictObject({ action: z.literal("claim") }),
  assign: z.strictObject({ action: z.literal("assign"), assigneeId: id.nullable() }),
  hold: z.strictObject({
    action: z.literal("hold"),
    reason: z.enum(HOLD_REASONS, "Please choose what it waits for."),
    resumeAt: moment.nullable().optional(),
    comment: prose(BODY).optional(),
    uploadIds,
  }),
  resume: z.strictObject({ action: z.literal("resume") }),
  resolve: z.strictObject({
    action: z.literal("resolve"),
    note: words(BODY),
    uploadIds,
    draftKey,
    answersReadTo,
    /** Resolves its open children with the same words; without it they stand in the way. */
    withChildren: z.boolean().optional(),
  }),
  close: z.strictObject({
    action: z.literal("close"),
    rating: z.number().int().min(1).max(5).optional(),
    comment: prose(2000).optional(),
    /** Asked of staff. */
    reason: prose(BODY).optional(),
    uploadIds,
  }),
  reopen: z.strictObject({ action: z.literal("reopen"), comment: prose(BODY).optional(), uploadIds, draftKey }),
  withdraw: z.strictObject({ action: z.literal("withdraw"), reason: words(2000) }),
  undo_reject: z.strictObject({ action: z.literal("undo_reject") }),
  merge: z.strictObject({
    action: z.literal("merge"),
    /** The number of the ticket that goes on. */
    into: ticketNumber,
    /** Whether the requester follows the other ticket; needs no saying when it is theirs as well. */
    requesterFollows: z.boolean().optional(),
  }),
  undo_merge: z.strictObject({ action: z.literal("undo_merge") }),
  follow_up: z.strictObject({
    action: z.literal("follow_up"),
    subject: line(255),
    description: words(BODY),
    uploadIds,
  }),
} as const;

export const transitionBody = z.discriminatedUnion("action", [
  transitionForms.approve,
  transitionForms.reject,
  transitionForms.ask,
  transitionForms.answer,
  transitionForms.claim,
  transitionForms.assign,
  transitionForms.hold,
  transitionForms.resume,
  transitionForms.resolve,
  transitionForms.close,
  transitionForms.reopen,
  transitionForms.withdraw,
  transitionForms.undo_reject,
  transitionForms.follow_up,
  transitionForms.merge,
  transitionForms.undo_merge,
]);
export type TransitionBody = z.output<typeof transitionBody>;

export const transitionTicket = operation({
  id: "transitionTicket",
  method: "POST",
  path: "/tickets/:number/transitions",
  summary: "Move a ticket along its lifecycle. Answers the ticket; after follow_up, the new one",
  tag: "Tickets",
  access: "resource",
  keys: true,
  versioned: true,
  params: numberParams,
  body: transitionBody,
  response: ticket,
  errors: [
    "illegal_transition",
    "already_assigned",
    "answered_meanwhile",
    "stale_version",
    "if_match_required",
    "open_children",
    "ticket_merged",
  ],
});

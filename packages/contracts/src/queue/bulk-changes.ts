import { HOLD_REASONS, PRIORITIES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, line, moment, prose, ticketNumber, words } from "../primitives.ts";

export const MOST_IN_BULK = 1000;
/** More are changed by the worker, which says how far it is. */
export const MOST_AT_ONCE = 100;
export const UNDO_BULK_WITHIN_MS = 10 * 60_000;

/** One change, made to each of many tickets. */
export const bulkAct = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("assign"), assigneeId: id.nullable() }),
  /** Claims what is open, and makes the reader the assignee of the rest. */
  z.strictObject({ kind: z.literal("take") }),
  z.strictObject({ kind: z.literal("priority"), priority: z.enum(PRIORITIES) }),
  z.strictObject({ kind: z.literal("department"), departmentId: id }),
  z.strictObject({ kind: z.literal("category"), categoryId: id }),
  z.strictObject({ kind: z.literal("addTag"), tag: line(50) }),
  z.strictObject({ kind: z.literal("removeTag"), tag: line(50) }),
  z.strictObject({
    kind: z.literal("hold"),
    reason: z.enum(HOLD_REASONS, "Please choose what they wait for."),
    resumeAt: moment.nullable().optional(),
    comment: prose(20_000).optional(),
  }),
  z.strictObject({ kind: z.literal("resolve"), note: words(20_000) }),
  z.strictObject({ kind: z.literal("merge"), into: ticketNumber }),
]);
export type BulkAct = z.output<typeof bulkAct>;

export const BULK_STATES = ["running", "done", "undoing", "undone"] as const;
/** `same`: it was so already. `kept`: not undone, because somebody changed it since. */
export const BULK_OUTCOMES = ["waiting", "changed", "same", "refused", "undone", "kept"] as const;

const counts = { waiting: 0, changed: 0, same: 0, refused: 0, undone: 0, kept: 0 };

export const bulkChange = z.object({
  id,
  kind: z.string(),
  state: z.enum(BULK_STATES),
  total: z.number().int(),
  counts: z.object(
    Object.fromEntries(BULK_OUTCOMES.map((outcome) => [outcome, z.number().int()])) as {
      [K in keyof typeof counts]: z.ZodNumber;
    },
  ),
  /** What came of each ticket, in the order they were named. */
  items: z.array(
    z.object({
      number: z.string(),
      outcome: z.enum(BULK_OUTCOMES),
      /** Why not: a stable code and words for the reader. */
      code: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  createdAt: moment,
  /** Until when it can be undone; null when it cannot. */
  undoUntil: moment.nullable(),
});
export type BulkChange = z.output<typeof bulkChange>;

export const startBulkChange = operation({
  id: "startBulkChange",
  method: "POST",
  path: "/bulk-changes",
  summary: "Change many tickets the same way; up to 100 within the call, more in the background",
  tag: "Queue",
  access: "own",
  status: 201,
  body: z.strictObject({ numbers: z.array(ticketNumber).min(1).max(MOST_IN_BULK), change: bulkAct }),
  response: bulkChange,
});

export const getBulkChange = operation({
  id: "getBulkChange",
  method: "GET",
  path: "/bulk-changes/:id",
  summary: "How far a change to many tickets is, and what came of each",
  tag: "Queue",
  access: "resource",
  params: idParams,
  response: bulkChange,
});

export const undoBulkChange = operation({
  id: "undoBulkChange",
  method: "POST",
  path: "/bulk-changes/:id/undo",
  summary: "Take a change to many tickets back, within 10 minutes; what somebody changed since stays",
  tag: "Queue",
  access: "resource",
  params: idParams,
  response: bulkChange,
  errors: ["too_late_to_undo"],
});

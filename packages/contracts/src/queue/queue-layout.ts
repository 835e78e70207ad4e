import { z } from "zod";
import { operation } from "../operation.ts";
import { id } from "../primitives.ts";

/** The columns of the queue, in their usual order. */
export const QUEUE_COLUMNS = [
  "priority",
  "number",
  "subject",
  "requester",
  "category",
  "department",
  "tags",
  "status",
  "assignee",
  "due",
  "created",
  "updated",
] as const;
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];

export const QUEUE_DENSITIES = ["compact", "comfortable"] as const;

/** How one person wants the queue to look. What is left out is as the desk makes it. */
export const queueLayout = z.strictObject({
  /** All columns in their order; a width where the person chose one. */
  columns: z
    .array(
      z.strictObject({
        id: z.enum(QUEUE_COLUMNS),
        isShown: z.boolean(),
        widthPx: z.number().int().min(16).max(600).optional(),
      }),
    )
    .max(QUEUE_COLUMNS.length)
    .optional(),
  density: z.enum(QUEUE_DENSITIES).optional(),
  hasPreview: z.boolean().optional(),
  /** Saved views in the order of the side bar; others follow. */
  viewOrder: z.array(id).max(200).optional(),
});
export type QueueLayout = z.output<typeof queueLayout>;

export const getQueueLayout = operation({
  id: "getQueueLayout",
  method: "GET",
  path: "/queue-layout",
  summary: "How the reader wants the queue to look",
  tag: "Queue",
  access: "own",
  response: queueLayout,
});

export const changeQueueLayout = operation({
  id: "changeQueueLayout",
  method: "PATCH",
  path: "/queue-layout",
  summary: "Change how the queue looks; what is left out stays",
  tag: "Queue",
  access: "own",
  body: queueLayout,
  response: queueLayout,
});

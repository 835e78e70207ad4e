import { PRIORITIES, STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarDate, ref } from "../primitives.ts";

/** Every week between the dates is answered, be it empty: without an end, one call could ask for half a million. */
const LONGEST_MS = 3660 * 24 * 60 * 60 * 1000;

const duration = z.object({
  /** Tickets that have the figure. */
  count: z.number().int(),
  medianMs: z.number().nullable(),
  p90Ms: z.number().nullable(),
});

export const reportTickets = operation({
  id: "reportTickets",
  method: "GET",
  path: "/reports/tickets",
  summary:
    "Tickets filed between two dates, by status, priority, category, department and week, and how long they took",
  tag: "Reports",
  access: "own",
  keys: true,
  // Both days are included, in the organization's time zone.
  query: z
    .strictObject({ from: calendarDate, to: calendarDate })
    .refine((q) => q.from <= q.to, { path: ["to"], message: "The end lies before the beginning." })
    .refine((q) => Date.parse(q.to) - Date.parse(q.from) <= LONGEST_MS, {
      path: ["from"],
      message: "Please choose ten years at most.",
    }),
  response: z.object({
    filed: z.number().int(),
    resolved: z.number().int(),
    byStatus: z.array(z.object({ status: z.enum(STATUSES), count: z.number().int() })),
    byPriority: z.array(z.object({ priority: z.enum(PRIORITIES).nullable(), count: z.number().int() })),
    byCategory: z.array(z.object({ category: ref, count: z.number().int() })),
    byDepartment: z.array(z.object({ department: ref.nullable(), count: z.number().int() })),
    /** Weeks begin on Monday. */
    byWeek: z.array(z.object({ week: calendarDate, filed: z.number().int(), resolved: z.number().int() })),
    firstResponse: duration,
    resolution: duration,
    satisfaction: z.object({ count: z.number().int(), average: z.number().nullable() }),
    /** That the desk noted on days between the dates; null for whoever does not work there. */
    minutesSpent: z.number().int().nullable(),
  }),
});

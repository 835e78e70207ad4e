import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarDate, id, line, numberParams, prose } from "../primitives.ts";
import { checklistItem, timeEntry } from "./ticket.ts";

/** The most steps that one checklist holds. */
export const MAX_CHECKLIST_ITEMS = 100;

const checklist = z.object({ checklistItems: z.array(checklistItem) });
const itemParams = numberParams.extend({ id });
const text = line(200);
/** The step it comes after; null: it is the first. Left out: a new one is the last, another one stays. */
const after = id.nullable().optional();

export const addChecklistItem = operation({
  id: "addChecklistItem",
  method: "POST",
  path: "/tickets/:number/checklist",
  summary: "Add a step to a ticket's checklist; staff only",
  tag: "Work",
  access: "resource",
  status: 201,
  params: numberParams,
  body: z.strictObject({ text, after, isDone: z.boolean().optional() }),
  response: checklist,
  errors: ["ticket_merged"],
});

export const updateChecklistItem = operation({
  id: "updateChecklistItem",
  method: "PATCH",
  path: "/tickets/:number/checklist/:id",
  summary: "Tick, rename or move a step of a ticket's checklist",
  tag: "Work",
  access: "resource",
  params: itemParams,
  body: z.strictObject({ text: text.optional(), after, isDone: z.boolean().optional() }),
  response: checklist,
  errors: ["ticket_merged"],
});

export const removeChecklistItem = operation({
  id: "removeChecklistItem",
  method: "DELETE",
  path: "/tickets/:number/checklist/:id",
  summary: "Take a step off a ticket's checklist",
  tag: "Work",
  access: "resource",
  params: itemParams,
  response: checklist,
  errors: ["ticket_merged"],
});

const time = z.object({ timeEntries: z.array(timeEntry) });
const minutes = z.number().int().min(1, "At least one minute.").max(1440, "At most a day.");

export const addTimeEntry = operation({
  id: "addTimeEntry",
  method: "POST",
  path: "/tickets/:number/time-entries",
  summary: "Note time spent on a ticket; staff only",
  tag: "Work",
  access: "resource",
  status: 201,
  params: numberParams,
  body: z.strictObject({
    minutes,
    /** Today where the organization is, unless told otherwise. */
    day: calendarDate.optional(),
    note: prose(500).default(""),
  }),
  response: time,
  errors: ["ticket_merged"],
});

export const updateTimeEntry = operation({
  id: "updateTimeEntry",
  method: "PATCH",
  path: "/tickets/:number/time-entries/:id",
  summary: "Correct one's own time spent on a ticket",
  tag: "Work",
  access: "resource",
  params: itemParams,
  body: z.strictObject({ minutes: minutes.optional(), day: calendarDate.optional(), note: prose(500).optional() }),
  response: time,
  errors: ["ticket_merged"],
});

export const removeTimeEntry = operation({
  id: "removeTimeEntry",
  method: "DELETE",
  path: "/tickets/:number/time-entries/:id",
  summary: "Take back one's own time spent on a ticket",
  tag: "Work",
  access: "resource",
  params: itemParams,
  response: time,
  errors: ["ticket_merged"],
});

import { PRIORITIES, STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarDate, id, idParams, line, search } from "../primitives.ts";
import { SEARCH_SORTS } from "../tickets/tickets.ts";
import { TICKET_VIEWS } from "../tickets/views.ts";

const several = <T extends z.ZodType>(one: T) => z.array(one).max(50).optional();

/** What a view asks the queue: the query of `listTickets` without its pages. */
export const viewQuestion = z.strictObject({
  view: z.enum(TICKET_VIEWS).optional(),
  status: several(z.enum(STATUSES)),
  priority: several(z.enum([...PRIORITIES, "none"])),
  department: several(id),
  category: several(id),
  assignee: z.union([z.literal(["me", "none"]), id]).optional(),
  requester: z.union([z.literal("me"), id]).optional(),
  tag: several(search(50)),
  createdFrom: calendarDate.optional(),
  createdTo: calendarDate.optional(),
  q: search(300).optional(),
  sort: z.enum(SEARCH_SORTS).optional(),
});
export type ViewQuestion = z.output<typeof viewQuestion>;

const viewFields = {
  name: line(60),
  /** For everybody of the desk, or for its owner alone. */
  isShared: z.boolean(),
  question: viewQuestion,
};

export const savedView = z.object({
  id,
  ...viewFields,
  isOwn: z.boolean(),
  ownerName: z.string(),
  mayChange: z.boolean(),
  /** How many tickets it holds, counted up to 1,000. */
  count: z.number().int(),
});
export type SavedView = z.output<typeof savedView>;

export const listViews = operation({
  id: "listViews",
  method: "GET",
  path: "/views",
  summary: "Saved views: one's own and the shared ones, in one's own order, with their counts",
  tag: "Queue",
  access: "own",
  response: z.object({ items: z.array(savedView) }),
});

export const saveView = operation({
  id: "saveView",
  method: "POST",
  path: "/views",
  summary: "Save a question to the queue under a name",
  tag: "Queue",
  access: "own",
  status: 201,
  body: z.strictObject(viewFields),
  response: savedView,
});

export const changeView = operation({
  id: "changeView",
  method: "PATCH",
  path: "/views/:id",
  summary: "Rename a saved view, share it, or ask something else",
  tag: "Queue",
  access: "resource",
  params: idParams,
  body: z.strictObject(viewFields).partial(),
  response: savedView,
});

export const deleteView = operation({
  id: "deleteView",
  method: "DELETE",
  path: "/views/:id",
  summary: "Delete a saved view",
  tag: "Queue",
  access: "resource",
  params: idParams,
  status: 204,
});

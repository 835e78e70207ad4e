import { z } from "zod";
import { operation } from "../operation.ts";
import { moment, ticketNumber } from "../primitives.ts";

/** Of more unread tickets it is only said that there are more. */
export const MOST_UNREAD = 100;

/** Tickets that the reader has not read all of, the latest first, at most 100. */
export const unreadNotifications = z.object({ numbers: z.array(z.string()) });
export type UnreadNotifications = z.output<typeof unreadNotifications>;

/** `readAt`: what was marked as read in this call, by which it can be marked as unread again; null: nothing was. */
export const markedNotifications = unreadNotifications.extend({ readAt: moment.nullable() });
export type MarkedNotifications = z.output<typeof markedNotifications>;

export const countNotifications = operation({
  id: "countNotifications",
  method: "GET",
  path: "/me/notifications/unread",
  summary: "Which tickets the reader has not read all of",
  tag: "Inbox",
  access: "own",
  response: unreadNotifications,
});

export const markNotifications = operation({
  id: "markNotifications",
  method: "POST",
  path: "/me/notifications/marks",
  summary:
    "Mark what was told of a ticket, or all, as read; or the last thing told of a ticket as unread; or take a mark back",
  tag: "Inbox",
  access: "own",
  body: z.discriminatedUnion("as", [
    z.strictObject({
      as: z.literal("read"),
      /** Left out: all tickets. */
      number: ticketNumber.optional(),
      /** What came later stays unread. */
      until: moment.optional(),
    }),
    z.strictObject({ as: z.literal("unread"), number: ticketNumber }),
    /** As it was before the call that answered this. */
    z.strictObject({ as: z.literal("before"), readAt: moment }),
  ]),
  response: markedNotifications,
});

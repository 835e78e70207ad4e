import { EVENT_TYPES, NOTICE_KINDS, STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { author, id, moment, page, pageQuery } from "../primitives.ts";

export const notification = z.object({
  id,
  /** What it is to the reader. */
  kind: z.enum(NOTICE_KINDS),
  what: z.enum(EVENT_TYPES),
  author,
  at: moment,
  isRead: z.boolean(),
  /** The beginning of the words that came with it. */
  words: z.string().nullable(),
});
export type Notification = z.output<typeof notification>;

/** Everything that was told of one ticket. */
export const notificationGroup = z.object({
  number: z.string(),
  subject: z.string(),
  status: z.enum(STATUSES),
  /** Whether the reader asked for the ticket. */
  isOwn: z.boolean(),
  unread: z.number().int(),
  total: z.number().int(),
  /** The newest of them, newest first. */
  items: z.array(notification),
});
export type NotificationGroup = z.output<typeof notificationGroup>;

export const listNotifications = operation({
  id: "listNotifications",
  method: "GET",
  path: "/me/notifications",
  summary: "What the reader was told of, by ticket, the newest first",
  tag: "Inbox",
  access: "own",
  query: z.strictObject({ ...pageQuery, show: z.enum(["all", "unread"]).default("all") }),
  response: page(notificationGroup),
});

import { NOTICE_KINDS, NOTICE_MAILS, type NoticeKind } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";

const mail = z.enum(NOTICE_MAILS, "Please choose when a mail tells of it.");

/** When a mail tells the reader of each kind of news. */
export const notificationChoices = z.object({ items: z.array(z.object({ kind: z.enum(NOTICE_KINDS), mail })) });
export type NotificationChoices = z.output<typeof notificationChoices>;

export const getNotificationChoices = operation({
  id: "getNotificationChoices",
  method: "GET",
  path: "/me/notification-choices",
  summary: "When a mail tells the reader of each kind of news",
  tag: "Inbox",
  access: "own",
  response: notificationChoices,
});

export const changeNotificationChoices = operation({
  id: "changeNotificationChoices",
  method: "PATCH",
  path: "/me/notification-choices",
  summary: "Choose when a mail tells of a kind of news; what is left out stays",
  tag: "Inbox",
  access: "own",
  body: z.strictObject(
    Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, mail.optional()])) as {
      [K in NoticeKind]: z.ZodOptional<typeof mail>;
    },
  ),
  response: notificationChoices,
});

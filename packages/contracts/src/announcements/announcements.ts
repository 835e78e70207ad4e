import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarDate, id, idParams, line, moment, personRef, prose } from "../primitives.ts";

export const announcement = z.object({
  id,
  title: z.string(),
  /** Markdown; may be empty. */
  words: z.string(),
  /** The last day on which it is shown. */
  lastDay: calendarDate,
  author: personRef,
  createdAt: moment,
});
export type Announcement = z.output<typeof announcement>;

const announcementForm = z.strictObject({
  title: line(120),
  words: prose(600),
  /** Today or later, and within a year. */
  lastDay: calendarDate,
});
export type AnnouncementForm = z.output<typeof announcementForm>;

export const listAnnouncements = operation({
  id: "listAnnouncements",
  method: "GET",
  path: "/announcements",
  summary: "News from the desk that are still of interest, the newest first; at most 20",
  tag: "Announcements",
  access: "own",
  response: z.object({ items: z.array(announcement) }),
});

export const createAnnouncement = operation({
  id: "createAnnouncement",
  method: "POST",
  path: "/announcements",
  summary: "Tell everybody something, until a day",
  tag: "Announcements",
  access: "own",
  status: 201,
  body: announcementForm,
  response: announcement,
});

export const updateAnnouncement = operation({
  id: "updateAnnouncement",
  method: "PUT",
  path: "/announcements/:id",
  summary: "Put an announcement in other words, or end it on another day",
  tag: "Announcements",
  access: "resource",
  params: idParams,
  body: announcementForm,
  response: announcement,
});

export const deleteAnnouncement = operation({
  id: "deleteAnnouncement",
  method: "DELETE",
  path: "/announcements/:id",
  summary: "Take an announcement back",
  tag: "Announcements",
  access: "resource",
  params: idParams,
  status: 204,
});

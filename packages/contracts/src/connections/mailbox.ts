import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, moment, page, pageQuery, search } from "../primitives.ts";

const mailRow = z.object({
  id,
  to: z.string(),
  subject: z.string(),
  preview: z.string(),
  ticketNumber: z.string().nullable(),
  createdAt: moment,
});
export type MailRow = z.output<typeof mailRow>;

const mail = mailRow.extend({
  from: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string(),
  headers: z.record(z.string(), z.string()),
});

export const listMails = operation({
  id: "listMails",
  method: "GET",
  path: "/mails",
  summary: "Mails kept by the local mailbox, newest first; demo only",
  tag: "Connections",
  access: "own",
  query: z.strictObject({ q: search(100).optional(), ...pageQuery }),
  response: page(mailRow),
});

export const getMail = operation({
  id: "getMail",
  method: "GET",
  path: "/mails/:id",
  summary: "One mail, both its parts and its headers; demo only",
  tag: "Connections",
  access: "resource",
  params: idParams,
  response: mail,
});

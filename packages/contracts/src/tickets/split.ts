import { z } from "zod";
import { operation } from "../operation.ts";
import { id, line, numberParams } from "../primitives.ts";
import { ticket } from "./ticket.ts";

export const splitComment = operation({
  id: "splitComment",
  method: "POST",
  path: "/tickets/:number/comments/:id/split",
  summary:
    "Make a ticket of a comment, with copies of its files; the comment stays where it is. Answers the new ticket",
  tag: "Tickets",
  access: "resource",
  status: 201,
  params: numberParams.extend({ id }),
  body: z.strictObject({ subject: line(255) }),
  response: ticket,
  errors: ["ticket_merged", "already_split"],
});

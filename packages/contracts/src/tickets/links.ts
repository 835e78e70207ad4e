import { LINK_KINDS } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { numberParams, ticketNumber } from "../primitives.ts";
import { ticketLink } from "./ticket.ts";

const links = z.object({ links: z.array(ticketLink) });

export const addLink = operation({
  id: "addLink",
  method: "POST",
  path: "/tickets/:number/links",
  summary: "Tie a ticket to another; twice is the same as once",
  tag: "Tickets",
  access: "resource",
  params: numberParams,
  body: z.strictObject({
    /** Said of the ticket at hand: with `parent` the other one is its parent. */
    kind: z.enum(LINK_KINDS, "Please choose how they belong together."),
    number: ticketNumber,
  }),
  response: links,
  errors: ["link_circle", "has_parent", "ticket_merged"],
});

export const removeLink = operation({
  id: "removeLink",
  method: "DELETE",
  path: "/tickets/:number/links/:kind/:other",
  summary: "Untie two tickets",
  tag: "Tickets",
  access: "resource",
  params: numberParams.extend({ kind: z.enum(LINK_KINDS), other: ticketNumber }),
  response: links,
  errors: ["ticket_merged"],
});

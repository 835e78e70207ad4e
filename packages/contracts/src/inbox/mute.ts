import { z } from "zod";
import { operation } from "../operation.ts";
import { empty, numberParams } from "../primitives.ts";

const muted = z.object({ isMuted: z.boolean() });

export const muteTicket = operation({
  id: "muteTicket",
  method: "PUT",
  path: "/tickets/:number/mute",
  summary: "Hear no more of a ticket than what is meant for the reader by name",
  tag: "Inbox",
  access: "resource",
  params: numberParams,
  body: empty,
  response: muted,
});

export const unmuteTicket = operation({
  id: "unmuteTicket",
  method: "DELETE",
  path: "/tickets/:number/mute",
  summary: "Hear of a ticket again",
  tag: "Inbox",
  access: "resource",
  params: numberParams,
  response: muted,
});

import { z } from "zod";
import { operation } from "../operation.ts";
import { search } from "../primitives.ts";

export const listTags = operation({
  id: "listTags",
  method: "GET",
  path: "/tags",
  summary: "Tags in use, those of the latest tagged tickets, most used first; staff only",
  tag: "Tickets",
  access: "own",
  query: z.strictObject({
    /** How it begins. */
    q: search(50).optional(),
  }),
  response: z.object({ items: z.array(z.string()) }),
});

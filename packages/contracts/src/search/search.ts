import { z } from "zod";
import { operation } from "../operation.ts";
import { many, search, ticketNumber } from "../primitives.ts";

/** Operators whose values are the desk's own and must be asked for; those of the others stand from the beginning. */
export const COMPLETED_OPERATORS = ["department", "category", "assignee", "requester", "tag"] as const;

export const completeSearch = operation({
  id: "completeSearch",
  method: "GET",
  path: "/search/completions",
  summary: "Values for an operator of the search, by their beginning",
  tag: "Search",
  access: "own",
  query: z.strictObject({ operator: z.enum(COMPLETED_OPERATORS), words: search(100).default("") }),
  response: z.object({ items: z.array(z.object({ value: z.string(), hint: z.string().nullable() })) }),
});

export const MATCH_PLACES = ["description", "comment", "note", "file", "form"] as const;

export const findMatches = operation({
  id: "findMatches",
  method: "GET",
  path: "/search/matches",
  summary: "Where in tickets a search was answered: a line each, for those whose number and subject do not show it",
  tag: "Search",
  access: "own",
  keys: true,
  query: z.strictObject({
    q: search(300),
    /** Tickets that the search found, at most 50. */
    number: many(ticketNumber),
    /** Mistyped words are looked for as well, as the search did. */
    isNear: z.stringbool().default(false),
  }),
  response: z.object({
    items: z.array(
      z.object({
        number: ticketNumber,
        place: z.enum(MATCH_PLACES),
        /** The line, cut where it is to be marked. */
        parts: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
      }),
    ),
  }),
});
export type SearchMatch = z.output<typeof findMatches.response>["items"][number];

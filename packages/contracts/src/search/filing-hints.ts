import { HOLD_REASONS, STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { moment, ref, search } from "../primitives.ts";

/** So much of what is being written is looked at. */
export const MAX_HINT_LETTERS = 400;

/** A category that what is written sounds like, and the words of it that say so. */
export const likelyCategory = z.object({ category: ref, subCategory: ref.nullable(), words: z.array(z.string()) });
export type LikelyCategory = z.output<typeof likelyCategory>;

/** A ticket of one's own that sounds alike. */
export const similarTicket = z.object({
  number: z.string(),
  subject: z.string(),
  status: z.enum(STATUSES),
  holdReason: z.enum(HOLD_REASONS).nullable(),
  assignee: z.string().nullable(),
  updatedAt: moment,
});
export type SimilarTicket = z.output<typeof similarTicket>;

export const getFilingHints = operation({
  id: "getFilingHints",
  method: "GET",
  path: "/search/filing-hints",
  summary: "What a ticket that is being written sounds like: categories, and tickets that one files or follows already",
  tag: "Search",
  access: "own",
  query: z.strictObject({ words: search(MAX_HINT_LETTERS) }),
  response: z.object({ categories: z.array(likelyCategory).max(3), tickets: z.array(similarTicket).max(3) }),
});

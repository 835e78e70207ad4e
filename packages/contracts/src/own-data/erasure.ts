import { z } from "zod";
import { operation } from "../operation.ts";
import { idParams, moment, words } from "../primitives.ts";

/** How far the erasing of a person is. */
export const erasure = z.object({
  state: z.enum(["running", "done"]),
  /** Steps that are behind, of how many. */
  done: z.number().int(),
  total: z.number().int(),
  /** Why, as the admin wrote it, without the person's names. */
  reason: z.string(),
  requestedAt: moment,
  finishedAt: moment.nullable(),
});
export type Erasure = z.output<typeof erasure>;

export const eraseAccount = operation({
  id: "eraseAccount",
  method: "POST",
  path: "/accounts/:id/erasure",
  summary:
    "Erase a person, for good: name, mail, words and files go at once or within minutes, tickets keep their counts",
  tag: "Accounts",
  access: "resource",
  status: 202,
  params: idParams,
  body: z.strictObject({ reason: words(500) }),
  response: erasure,
  errors: ["last_admin", "break_glass_admin"],
});

export const getAccountErasure = operation({
  id: "getAccountErasure",
  method: "GET",
  path: "/accounts/:id/erasure",
  summary: "How far the erasing of a person is",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  response: erasure,
});

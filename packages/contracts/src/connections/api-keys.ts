import { SCOPES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, line, moment, ref } from "../primitives.ts";

export const apiKey = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  expiresAt: moment.nullable(),
  revokedAt: moment.nullable(),
  lastUsedAt: moment.nullable(),
  createdAt: moment,
});
export type ApiKey = z.output<typeof apiKey>;

const listedApiKey = apiKey.extend({
  system: ref,
  /** Null for a key that the desk made itself. */
  createdBy: ref.nullable(),
  lastUsedAddress: z.string().nullable(),
  /** Another key took over from it. */
  isReplaced: z.boolean(),
});
export type ListedApiKey = z.output<typeof listedApiKey>;

const tag = "Connections";

export const listApiKeys = operation({
  id: "listApiKeys",
  method: "GET",
  path: "/api-keys",
  summary: "API keys of all outside systems, newest first",
  tag,
  access: "own",
  response: z.object({ items: z.array(listedApiKey) }),
});

export const createApiKey = operation({
  id: "createApiKey",
  method: "POST",
  path: "/integrations/:id/api-keys",
  summary: "Make an API key. It is shown this once",
  tag,
  access: "resource",
  status: 201,
  params: idParams,
  body: z.strictObject({
    name: line(80),
    scopes: z.array(z.enum(SCOPES)).min(1),
    expiresAt: moment.nullable().optional(),
  }),
  response: z.object({ apiKey, secret: z.string() }),
});

/** How long a key may go on beside the one that takes over: not at all, an hour, a day, a week. */
export const OVERLAP_HOURS = [0, 1, 24, 168] as const;

export const rotateApiKey = operation({
  id: "rotateApiKey",
  method: "POST",
  path: "/api-keys/:id/rotation",
  summary: "Make a key that takes over from this one, which goes on working for a while. It is shown this once",
  tag,
  access: "resource",
  status: 201,
  params: idParams,
  body: z.strictObject({
    overlapHours: z.literal(OVERLAP_HOURS),
    /** Left out: it lasts as long as the old key was made to last. */
    expiresAt: moment.nullable().optional(),
  }),
  response: z.object({ apiKey, secret: z.string() }),
  errors: ["key_has_ended"],
});

export const revokeApiKey = operation({
  id: "revokeApiKey",
  method: "DELETE",
  path: "/api-keys/:id",
  summary: "Revoke an API key at once",
  tag,
  access: "resource",
  params: idParams,
  status: 204,
});

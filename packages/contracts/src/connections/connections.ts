import { STATUSES, SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { empty, id, idParams, line, moment, page, pageQuery, search } from "../primitives.ts";
import { apiKey } from "./api-keys.ts";

export const endpoint = z.object({
  id,
  url: z.string(),
  events: z.array(z.enum(SUBSCRIBABLE_EVENTS)),
  isPrivateHostAllowed: z.boolean(),
  isActive: z.boolean(),
  pausedAt: moment.nullable(),
  pausedReason: z.string().nullable(),
});
export type Endpoint = z.output<typeof endpoint>;

export const integration = z.object({
  id,
  name: z.string(),
  statusMap: z.record(z.string(), z.enum(STATUSES)),
  isActive: z.boolean(),
  endpoints: z.array(endpoint),
  apiKeys: z.array(apiKey),
});
export type Integration = z.output<typeof integration>;

const tag = "Connections";

export const listIntegrations = operation({
  id: "listIntegrations",
  method: "GET",
  path: "/integrations",
  summary: "Outside systems with their endpoints and keys",
  tag,
  access: "own",
  response: z.object({ items: z.array(integration) }),
});

export const createIntegration = operation({
  id: "createIntegration",
  method: "POST",
  path: "/integrations",
  summary: "Connect an outside system",
  tag,
  access: "own",
  status: 201,
  body: z.strictObject({ name: line(80), statusMap: z.record(line(60), z.enum(STATUSES)).optional() }),
  response: integration,
  errors: ["name_taken"],
});

const endpointBody = {
  url: z.url({ protocol: /^https?$/ }).max(2000),
  events: z.array(z.enum(SUBSCRIBABLE_EVENTS)).min(1),
  isPrivateHostAllowed: z.boolean().default(false),
};

export const createEndpoint = operation({
  id: "createEndpoint",
  method: "POST",
  path: "/integrations/:id/endpoints",
  summary: "Add an address that hears of tickets. The signing secret is shown this once",
  tag,
  access: "resource",
  status: 201,
  params: idParams,
  body: z.strictObject(endpointBody),
  response: z.object({ endpoint, secret: z.string() }),
  errors: ["address_refused"],
});

export const updateEndpoint = operation({
  id: "updateEndpoint",
  method: "PATCH",
  path: "/endpoints/:id",
  summary: "Change an endpoint, switch it off or resume it after a pause",
  tag,
  access: "resource",
  params: idParams,
  body: z.strictObject({
    url: endpointBody.url.optional(),
    events: endpointBody.events.optional(),
    isPrivateHostAllowed: z.boolean().optional(),
    isActive: z.boolean().optional(),
    /** True ends a pause and sends what was missed. */
    resume: z.literal(true).optional(),
  }),
  response: endpoint,
  errors: ["address_refused"],
});

export const DELIVERY_STATUSES = ["waiting", "sending", "delivered", "given_up"] as const;

export const delivery = z.object({
  id,
  eventType: z.string(),
  target: z.string(),
  handler: z.string(),
  ticketNumber: z.string().nullable(),
  eventSeq: z.number().int(),
  status: z.enum(DELIVERY_STATUSES),
  attempts: z.number().int(),
  nextAttemptAt: moment.nullable(),
  deliveredAt: moment.nullable(),
  lastError: z.string().nullable(),
  createdAt: moment,
});
export type Delivery = z.output<typeof delivery>;

export const listDeliveries = operation({
  id: "listDeliveries",
  method: "GET",
  path: "/deliveries",
  summary: "What was sent to whom, newest first",
  tag,
  access: "own",
  query: z.strictObject({
    status: z.enum(DELIVERY_STATUSES).optional(),
    endpointId: id.optional(),
    handler: search(60).optional(),
    ...pageQuery,
  }),
  response: page(delivery),
});

export const retryDelivery = operation({
  id: "retryDelivery",
  method: "POST",
  path: "/deliveries/:id/attempts",
  summary: "Send once more, now",
  tag,
  access: "resource",
  status: 202,
  params: idParams,
  body: empty,
  response: delivery,
});

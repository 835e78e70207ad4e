import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function connectionRoutes(app: FastifyInstance): void {
  route(app, operations.listIntegrations, ({ ctx }) => core.listIntegrations(ctx));
  route(app, operations.createIntegration, ({ ctx, body }) => core.createIntegration(ctx, body));
  route(app, operations.createEndpoint, ({ ctx, params, body }) => core.createEndpoint(ctx, params.id, body));
  route(app, operations.updateEndpoint, ({ ctx, params, body }) => core.updateEndpoint(ctx, params.id, body));
  route(app, operations.listApiKeys, ({ ctx }) => core.listApiKeys(ctx));
  route(app, operations.createApiKey, ({ ctx, params, body }) => core.createApiKey(ctx, params.id, body));
  route(app, operations.rotateApiKey, ({ ctx, params, body }) => core.rotateApiKey(ctx, params.id, body));
  route(app, operations.revokeApiKey, ({ ctx, params }) => core.revokeApiKey(ctx, params.id));
  route(app, operations.listDeliveries, ({ ctx, query }) => core.listDeliveries(ctx, query));
  route(app, operations.retryDelivery, ({ ctx, params }) => core.retryDelivery(ctx, params.id));
  route(app, operations.reportTicketStatus, ({ ctx, body }) => core.reportTicketStatus(ctx, body));
  route(app, operations.listMails, ({ ctx, query }) => core.listMails(ctx, query));
  route(app, operations.getMail, ({ ctx, params }) => core.getMail(ctx, params.id));
}

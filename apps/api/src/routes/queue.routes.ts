import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function queueRoutes(app: FastifyInstance): void {
  route(app, operations.getQueueLayout, ({ ctx }) => core.getQueueLayout(ctx));
  route(app, operations.changeQueueLayout, ({ ctx, body }) => core.changeQueueLayout(ctx, body));
  route(app, operations.listViews, ({ ctx }) => core.listViews(ctx));
  route(app, operations.saveView, ({ ctx, body }) => core.saveView(ctx, body));
  route(app, operations.changeView, ({ ctx, params, body }) => core.changeView(ctx, params.id, body));
  route(app, operations.deleteView, ({ ctx, params }) => core.deleteView(ctx, params.id));
  route(app, operations.startBulkChange, ({ ctx, body }) => core.startBulkChange(ctx, body));
  route(app, operations.getBulkChange, ({ ctx, params }) => core.getBulkChange(ctx, params.id));
  route(app, operations.undoBulkChange, ({ ctx, params }) => core.undoBulkChange(ctx, params.id));
}

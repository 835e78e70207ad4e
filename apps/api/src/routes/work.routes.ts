import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function workRoutes(app: FastifyInstance): void {
  route(app, operations.addChecklistItem, ({ ctx, params, body }) => core.addChecklistItem(ctx, params.number, body));
  route(app, operations.updateChecklistItem, ({ ctx, params, body }) =>
    core.updateChecklistItem(ctx, params.number, params.id, body),
  );
  route(app, operations.removeChecklistItem, ({ ctx, params }) =>
    core.removeChecklistItem(ctx, params.number, params.id),
  );
  route(app, operations.addTimeEntry, ({ ctx, params, body }) => core.addTimeEntry(ctx, params.number, body));
  route(app, operations.updateTimeEntry, ({ ctx, params, body }) =>
    core.updateTimeEntry(ctx, params.number, params.id, body),
  );
  route(app, operations.removeTimeEntry, ({ ctx, params }) => core.removeTimeEntry(ctx, params.number, params.id));
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function draftRoutes(app: FastifyInstance): void {
  route(app, operations.listDrafts, ({ ctx }) => core.listDrafts(ctx));
  route(app, operations.getDraft, ({ ctx, params }) => core.getDraft(ctx, params.place));
  route(app, operations.saveDraft, ({ ctx, params, body }) => core.saveDraft(ctx, params.place, body));
  route(app, operations.discardDraft, ({ ctx, params }) => core.discardDraft(ctx, params.place));
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function conversationRoutes(app: FastifyInstance): void {
  route(app, operations.listComments, ({ ctx, params, query }) => core.listComments(ctx, params.number, query));
  route(app, operations.addComment, ({ ctx, params, body }) => core.addComment(ctx, params.number, body));
  route(app, operations.listNotes, ({ ctx, params, query }) => core.listNotes(ctx, params.number, query));
  route(app, operations.addNote, ({ ctx, params, body }) => core.addNote(ctx, params.number, body));
  route(app, operations.getTimeline, ({ ctx, params, query }) => core.getTimeline(ctx, params.number, query));
  route(app, operations.listMentionable, ({ ctx, params, query }) => core.listMentionable(ctx, params.number, query));
  route(app, operations.addWatcher, ({ ctx, params }) => core.addWatcher(ctx, params.number, params.id));
  route(app, operations.removeWatcher, ({ ctx, params }) => core.removeWatcher(ctx, params.number, params.id));
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function announcementRoutes(app: FastifyInstance): void {
  route(app, operations.listAnnouncements, ({ ctx }) => core.listAnnouncements(ctx));
  route(app, operations.createAnnouncement, ({ ctx, body }) => core.createAnnouncement(ctx, body));
  route(app, operations.updateAnnouncement, ({ ctx, params, body }) => core.updateAnnouncement(ctx, params.id, body));
  route(app, operations.deleteAnnouncement, ({ ctx, params }) => core.deleteAnnouncement(ctx, params.id));
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function inboxRoutes(app: FastifyInstance): void {
  route(app, operations.listNotifications, ({ ctx, query }) => core.listNotifications(ctx, query));
  route(app, operations.countNotifications, ({ ctx }) => core.countNotifications(ctx));
  route(app, operations.markNotifications, ({ ctx, body }) => core.markNotifications(ctx, body));
  route(app, operations.getNotificationChoices, ({ ctx }) => core.getNotificationChoices(ctx));
  route(app, operations.changeNotificationChoices, ({ ctx, body }) => core.changeNotificationChoices(ctx, body));
  route(app, operations.muteTicket, ({ ctx, params }) => core.muteTicket(ctx, params.number));
  route(app, operations.unmuteTicket, ({ ctx, params }) => core.unmuteTicket(ctx, params.number));
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function ticketRoutes(app: FastifyInstance): void {
  route(app, operations.listTickets, ({ ctx, query }) => core.listTicketsJson(ctx, query));
  route(app, operations.countTickets, ({ ctx }) => core.countTickets(ctx));
  route(app, operations.createTicket, ({ ctx, body }) => core.createTicket(ctx, body));
  route(app, operations.getTicket, ({ ctx, params }) => core.getTicket(ctx, params.number));
  route(app, operations.updateTicket, ({ ctx, params, body, seenVersion }) =>
    core.updateTicket(ctx, params.number, body, seenVersion),
  );
  route(app, operations.transitionTicket, ({ ctx, params, body, seenVersion }) =>
    core.transitionTicket(ctx, params.number, body, seenVersion),
  );
  route(app, operations.listTags, ({ ctx, query }) => core.listTags(ctx, query));
  route(app, operations.splitComment, ({ ctx, params, body }) =>
    core.splitComment(ctx, params.number, params.id, body),
  );
  route(app, operations.addLink, ({ ctx, params, body }) => core.addLink(ctx, params.number, body));
  route(app, operations.removeLink, ({ ctx, params }) => core.removeLink(ctx, params));
}

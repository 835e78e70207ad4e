import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function reportRoutes(app: FastifyInstance): void {
  route(app, operations.reportTickets, ({ ctx, query }) => core.reportTickets(ctx, query));
}

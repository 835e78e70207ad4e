import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function searchRoutes(app: FastifyInstance): void {
  route(app, operations.completeSearch, ({ ctx, query }) => core.completeSearch(ctx, query));
  route(app, operations.findMatches, ({ ctx, query }) => core.findMatches(ctx, query));
  route(app, operations.getFilingHints, ({ ctx, query }) => core.getFilingHints(ctx, query));
}

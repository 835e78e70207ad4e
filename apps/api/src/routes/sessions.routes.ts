import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function sessionRoutes(app: FastifyInstance): void {
  route(app, operations.listMySessions, ({ ctx }) => core.listMySessions(ctx));
  route(app, operations.endMySession, ({ ctx, params }) => core.endMySession(ctx, params.id));
  route(app, operations.endMyOtherSessions, ({ ctx }) => core.endMyOtherSessions(ctx));
  route(app, operations.listAccountSessions, ({ ctx, params }) => core.listAccountSessions(ctx, params.id));
  route(app, operations.endAccountSessions, ({ ctx, params }) => core.endAccountSessions(ctx, params.id));
}

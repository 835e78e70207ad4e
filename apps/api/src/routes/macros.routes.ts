import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function macroRoutes(app: FastifyInstance): void {
  route(app, operations.listMacros, ({ ctx }) => core.listMacros(ctx));
  route(app, operations.createMacro, ({ ctx, body }) => core.createMacro(ctx, body));
  route(app, operations.updateMacro, ({ ctx, params, body }) => core.updateMacro(ctx, params.id, body));
  route(app, operations.deleteMacro, ({ ctx, params }) => core.deleteMacro(ctx, params.id));
  route(app, operations.sendReply, ({ ctx, params, body, seenVersion }) =>
    core.sendReply(ctx, params.number, body, seenVersion),
  );
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";

export function deskRoutes(app: FastifyInstance): void {
  route(app, operations.getDesk, ({ ctx }) => core.getDesk(ctx));
  route(app, operations.listCategories, ({ ctx }) => core.listCategories(ctx));
  route(app, operations.listDepartments, ({ ctx }) => core.listDepartments(ctx));
}

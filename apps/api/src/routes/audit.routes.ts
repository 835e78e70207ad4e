import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { contentDisposition } from "../http/content-disposition.ts";
import { route } from "../http/register-operation.ts";

const CSV = "text/csv; charset=utf-8";

export function auditRoutes(app: FastifyInstance): void {
  route(app, operations.listAudit, ({ ctx, query }) => core.listAudit(ctx, query));
  route(app, operations.exportAudit, async ({ ctx, query, reply }) => {
    const { fileName, content } = await core.exportAudit(ctx, query);
    return reply.header("content-disposition", contentDisposition(fileName, CSV)).type(CSV).send(content);
  });
}

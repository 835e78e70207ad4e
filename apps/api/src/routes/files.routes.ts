import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";
import { sendFile } from "../http/send-file.ts";

export function fileRoutes(app: FastifyInstance): void {
  route(app, operations.deleteUpload, ({ ctx, params }) => core.deleteUpload(ctx, params.id));
  route(app, operations.getAttachmentContent, async ({ ctx, params, request, reply }) =>
    sendFile(request, reply, await core.getAttachmentContent(ctx, params.id)),
  );
  route(app, operations.createAttachmentLink, ({ ctx, params }) => core.createAttachmentLink(ctx, params.id));
  route(app, operations.openSignedFile, async ({ ctx, params, query, request, reply }) =>
    sendFile(request, reply, await core.openSignedFile(ctx, params.id, query)),
  );
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";
import { sendFile } from "../http/send-file.ts";
import { limits, PHOTO_BODY_BYTES } from "../plugins/rate-limits.ts";

export function meRoutes(app: FastifyInstance): void {
  route(app, operations.getMe, ({ ctx }) => core.getMe(ctx));
  route(app, operations.updateMe, ({ ctx, body }) => core.updateMe(ctx, body), { bodyLimit: PHOTO_BODY_BYTES });
  route(app, operations.changeMyPassword, ({ ctx, body }) => core.changeMyPassword(ctx, body), {
    config: { rateLimit: limits.tokens },
  });
  route(app, operations.requestDataExport, ({ ctx }) => core.requestDataExport(ctx));
  route(app, operations.listDataExports, ({ ctx }) => core.listDataExports(ctx));
  route(app, operations.getDataExportContent, async ({ ctx, params, request, reply }) =>
    sendFile(request, reply, await core.getDataExportContent(ctx, params.id)),
  );
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { answerAfter, FLOOR_MS } from "../http/answer-after.ts";
import { route } from "../http/register-operation.ts";
import { sendFile } from "../http/send-file.ts";
import { limits, PHOTO_BODY_BYTES } from "../plugins/rate-limits.ts";

export function accountRoutes(app: FastifyInstance): void {
  route(
    app,
    operations.registerAccount,
    ({ ctx, body }) => answerAfter(FLOOR_MS, () => core.registerAccount(ctx, body)),
    {
      bodyLimit: PHOTO_BODY_BYTES,
      config: { rateLimit: limits.register },
    },
  );
  route(app, operations.listAccounts, ({ ctx, query }) => core.listAccounts(ctx, query));
  route(app, operations.getAccount, ({ ctx, params }) => core.getAccount(ctx, params.id));
  route(app, operations.approveAccount, ({ ctx, params, body }) => core.approveAccount(ctx, params.id, body));
  route(app, operations.rejectAccount, ({ ctx, params, body }) => core.rejectAccount(ctx, params.id, body));
  route(app, operations.updateAccount, ({ ctx, params, body }) => core.updateAccount(ctx, params.id, body));
  route(app, operations.eraseAccount, ({ ctx, params, body }) => core.eraseAccount(ctx, params.id, body));
  route(app, operations.getAccountErasure, ({ ctx, params }) => core.getAccountErasure(ctx, params.id));
  route(app, operations.getAccountPhoto, async ({ ctx, params, request, reply }) =>
    sendFile(request, reply, await core.getAccountPhoto(ctx, params.id)),
  );
  route(app, operations.listPeople, ({ ctx, query }) => core.listPeople(ctx, query));
}

import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";

export function invitationRoutes(app: FastifyInstance): void {
  const guarded = { config: { rateLimit: limits.tokens } };
  route(app, operations.inviteAccount, ({ ctx, body }) => core.inviteAccount(ctx, body));
  route(app, operations.lookUpInvitation, ({ ctx, body }) => core.lookUpInvitation(ctx, body), guarded);
  route(app, operations.acceptInvitation, ({ ctx, body }) => core.acceptInvitation(ctx, body), guarded);
}

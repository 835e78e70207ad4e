import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { answerAfter, FLOOR_MS } from "../http/answer-after.ts";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";

export function passwordRoutes(app: FastifyInstance): void {
  const guarded = { config: { rateLimit: limits.tokens } };
  route(
    app,
    operations.requestPasswordReset,
    ({ ctx, body }) => answerAfter(FLOOR_MS, () => core.requestPasswordReset(ctx, body)),
    { config: { rateLimit: limits.resets } },
  );
  route(app, operations.lookUpPasswordReset, ({ ctx, body }) => core.lookUpPasswordReset(ctx, body), guarded);
  route(app, operations.resetPassword, ({ ctx, body }) => core.resetPassword(ctx, body), guarded);
  route(app, operations.checkPassword, ({ ctx, body }) => core.judgePassword(ctx, body), {
    config: { rateLimit: limits.passwordChecks },
  });
}

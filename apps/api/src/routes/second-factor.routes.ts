import * as operations from "@smartsupport/contracts";
import * as core from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { grant } from "../auth/grant.ts";
import { route } from "../http/register-operation.ts";
import { limits } from "../plugins/rate-limits.ts";
import { refuseCrossSite } from "../plugins/same-origin.ts";

export function secondFactorRoutes(app: FastifyInstance): void {
  const signingIn = { onRequest: refuseCrossSite, config: { rateLimit: limits.login } };
  const changing = { config: { rateLimit: limits.tokens } };
  route(
    app,
    operations.answerSecondFactor,
    async ({ ctx, body, reply }) => grant(reply, await core.answerSecondFactor(ctx, body)),
    signingIn,
  );
  route(app, operations.beginSetUp, ({ ctx, body }) => core.beginSetUp(ctx, body), signingIn);
  route(
    app,
    operations.finishSetUp,
    async ({ ctx, body, reply }) => {
      const signedIn = await core.finishSetUp(ctx, body);
      return { ...grant(reply, signedIn), recoveryCodes: signedIn.recoveryCodes };
    },
    signingIn,
  );
  route(app, operations.beginSetUpPasskey, ({ ctx, body }) => core.beginSetUpWithPasskey(ctx, body), signingIn);
  route(
    app,
    operations.finishSetUpPasskey,
    async ({ ctx, body, reply }) => {
      const signedIn = await core.finishSetUpWithPasskey(ctx, body);
      return { ...grant(reply, signedIn), recoveryCodes: signedIn.recoveryCodes };
    },
    signingIn,
  );
  route(app, operations.beginSecondFactorPasskey, ({ ctx, body }) => core.beginPasskeyStep(ctx, body), signingIn);
  route(app, operations.beginPasskeySignIn, ({ ctx }) => core.beginPasskeySignIn(ctx), signingIn);
  route(
    app,
    operations.signInWithPasskey,
    async ({ ctx, body, reply }) => grant(reply, await core.signInWithPasskey(ctx, body)),
    signingIn,
  );
  route(app, operations.beginProof, ({ ctx }) => core.beginProof(ctx), changing);
  route(app, operations.beginPasskey, ({ ctx, body }) => core.beginPasskey(ctx, body), changing);
  route(app, operations.addPasskey, ({ ctx, body }) => core.addPasskey(ctx, body), changing);
  route(app, operations.renamePasskey, ({ ctx, params, body }) => core.renamePasskey(ctx, params.id, body), changing);
  route(app, operations.removePasskey, ({ ctx, params, body }) => core.removePasskey(ctx, params.id, body), changing);
  route(app, operations.getMySecondFactor, ({ ctx }) => core.getMySecondFactor(ctx));
  route(app, operations.beginApp, ({ ctx, body }) => core.beginApp(ctx, body), changing);
  route(app, operations.confirmApp, ({ ctx, body }) => core.confirmApp(ctx, body), changing);
  route(app, operations.removeApp, ({ ctx, body }) => core.removeApp(ctx, body), changing);
  route(app, operations.renewRecoveryCodes, ({ ctx, body }) => core.renewRecoveryCodes(ctx, body), changing);
  route(app, operations.getSecurity, ({ ctx }) => core.getSecurity(ctx));
  route(app, operations.updateSecurity, ({ ctx, body }) => core.updateSecurity(ctx, body));
  route(app, operations.removeSecondFactor, ({ ctx, params }) => core.removeSecondFactor(ctx, params.id));
}

import type { Core, SessionRegistry } from "@smartsupport/core";
import type { Actor } from "@smartsupport/domain";
import type { ApiSettings } from "../api-settings.ts";
import type { AccessToken } from "../auth/access-tokens.ts";

declare module "fastify" {
  interface FastifyInstance {
    core: Core;
    settings: ApiSettings;
    /** Which sessions are running. */
    sessions: SessionRegistry;
    /** Access tokens that were found good. */
    knownTokens: Map<string, AccessToken>;
  }
  interface FastifyRequest {
    /** Who calls; null on public operations. */
    actor: Actor | null;
  }
}

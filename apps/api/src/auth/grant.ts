import type { SessionGrant } from "@smartsupport/contracts";
import type { SignedIn } from "@smartsupport/core";
import type { FastifyReply } from "fastify";
import { ACCESS_TOKEN_LIFETIME_S, signAccessToken } from "./access-tokens.ts";
import { setRefreshCookie } from "./refresh-cookie.ts";

/** Hands out a short access token in the body and the refresh token in the cookie, where no script reads it. */
export function grant(reply: FastifyReply, signedIn: SignedIn): SessionGrant {
  setRefreshCookie(reply, signedIn);
  return {
    accessToken: signAccessToken(reply.server, signedIn.person, signedIn.epoch),
    expiresIn: ACCESS_TOKEN_LIFETIME_S,
    user: signedIn.user,
  };
}

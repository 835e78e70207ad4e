import { CoreError, readApiKey } from "@smartsupport/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { originOf } from "../http/context.ts";
import { type AccessToken, readAccessToken } from "./access-tokens.ts";

const BEARER = /^Bearer (\S{1,4000})$/i;
const KEY_PREFIX = "ssk_";

/** Lets signed-in people in, and nobody else. */
export async function authenticatePerson(request: FastifyRequest): Promise<void> {
  const token = bearerToken(request);
  if (token.startsWith(KEY_PREFIX)) {
    // The key itself is looked at first: a wrong one learns nothing about the route.
    request.actor = await readApiKey(request.server.core, token, originOf(request));
    throw new CoreError("forbidden", { detail: "API keys cannot call this." });
  }
  await admitPerson(request, token);
}

/** Lets signed-in people in, and outside systems with a key; what a key may do its scopes say. */
export async function authenticatePersonOrKey(request: FastifyRequest): Promise<void> {
  const token = bearerToken(request);
  if (!token.startsWith(KEY_PREFIX)) return admitPerson(request, token);
  request.actor = await readApiKey(request.server.core, token, originOf(request));
}

/** Whether the session that a token names still runs, with the rights it was signed for. */
export function isSessionAlive(app: FastifyInstance, { person, epoch }: AccessToken): Promise<boolean> {
  const { id: accountId, organizationId, role, sessionId } = person;
  return app.sessions.isAlive({ accountId, organizationId, role, sessionId, epoch });
}

async function admitPerson(request: FastifyRequest, text: string): Promise<void> {
  const token = readAccessToken(request.server, text);
  if (!(await isSessionAlive(request.server, token))) throw new CoreError("session_ended");
  request.actor = token.person;
}

function bearerToken(request: FastifyRequest): string {
  const token = BEARER.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined) throw new CoreError("unauthenticated");
  return token;
}

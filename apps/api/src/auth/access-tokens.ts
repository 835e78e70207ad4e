import jwt from "@fastify/jwt";
import { CoreError } from "@smartsupport/core";
import { type Person, ROLES } from "@smartsupport/domain";
import type { FastifyInstance } from "fastify";
import { z } from "zod";

export const ACCESS_TOKEN_LIFETIME_S = 15 * 60;

const AUDIENCE = "smartsupport";
/** In the header, as RFC 9068 names it: no other token of the house can stand in for an access token. */
const TYPE = "at+jwt";

const TOKENS_KEPT = 5000;

const claims = z.object({
  sub: z.uuid(),
  org: z.uuid(),
  role: z.enum(ROLES),
  sid: z.uuid(),
  epoch: z.number().int(),
  exp: z.number().int(),
});

/** Who a token names, and the epoch of their sessions when it was signed. */
export type AccessToken = { person: Person; epoch: number; expiresAt: Date };

/** Signs and reads access tokens with the one key made for them, by the one algorithm. */
export async function registerAccessTokens(app: FastifyInstance): Promise<void> {
  app.decorate("knownTokens", new Map());
  await app.register(jwt, {
    secret: app.core.keyring.accessTokens,
    sign: {
      algorithm: "HS256",
      expiresIn: ACCESS_TOKEN_LIFETIME_S,
      aud: AUDIENCE,
      header: { alg: "HS256", typ: TYPE },
    },
    verify: {
      algorithms: ["HS256"],
      allowedAud: AUDIENCE,
      checkTyp: TYPE,
      requiredClaims: ["sub", "org", "role", "sid", "epoch", "aud", "exp"],
    },
  });
}

export function signAccessToken(app: FastifyInstance, person: Person, epoch: number): string {
  return app.jwt.sign({ sub: person.id, org: person.organizationId, role: person.role, sid: person.sessionId, epoch });
}

/** Reads a token that is ours, meant for us and not over; anything else is `unauthenticated`. */
export function readAccessToken(app: FastifyInstance, token: string): AccessToken {
  const known = app.knownTokens.get(token);
  if (known && known.expiresAt.getTime() > Date.now()) return known;
  const parsed = claims.safeParse(verified(app, token));
  if (!parsed.success) throw new CoreError("unauthenticated");
  const { sub, org, role, sid, epoch, exp } = parsed.data;
  const person: Person = { kind: "person", id: sub, organizationId: org, role, sessionId: sid };
  return keep(app.knownTokens, token, { person, epoch, expiresAt: new Date(exp * 1000) });
}

/** The same token comes with every call of a page: once it was found good, it is until it ends. In memory only. */
function keep(known: Map<string, AccessToken>, token: string, read: AccessToken): AccessToken {
  const [oldest] = known.keys();
  if (known.size >= TOKENS_KEPT && oldest !== undefined) known.delete(oldest);
  known.set(token, read);
  return read;
}

function verified(app: FastifyInstance, token: string): unknown {
  try {
    return app.jwt.verify(token);
  } catch {
    // Why a token fails is nobody's business, and its text must not reach a log.
    throw new CoreError("unauthenticated");
  }
}

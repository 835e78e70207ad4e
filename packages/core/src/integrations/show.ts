import type { ApiKey, Endpoint, Integration } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";

export const parts = {
  endpoints: { orderBy: { id: "asc" } },
  apiKeys: { orderBy: { id: "desc" } },
} as const satisfies Prisma.IntegrationInclude;

type IntegrationRow = Prisma.IntegrationGetPayload<{ include: typeof parts }>;

/** An outside system as admins see it: no secret, no hash. */
export function showIntegration({ id, name, statusMap, isActive, endpoints, apiKeys }: IntegrationRow): Integration {
  return {
    id,
    name,
    // Written only by `createIntegration`, which takes nothing but statuses.
    statusMap: statusMap as Integration["statusMap"],
    isActive,
    endpoints: endpoints.map(showEndpoint),
    apiKeys: apiKeys.map(showApiKey),
  };
}

/** An endpoint without its secret. */
export function showEndpoint(row: Prisma.EndpointGetPayload<object>): Endpoint {
  const { id, url, events, isPrivateHostAllowed, isActive, pausedAt, pausedReason } = row;
  return {
    id,
    url,
    events: events as Endpoint["events"],
    isPrivateHostAllowed,
    isActive,
    pausedAt: pausedAt?.toISOString() ?? null,
    pausedReason,
  };
}

/** A key without its secret; the prefix tells it from others. */
export function showApiKey(row: Prisma.ApiKeyGetPayload<object>): ApiKey {
  const { id, name, prefix, scopes, expiresAt, revokedAt, lastUsedAt, createdAt } = row;
  return {
    id,
    name,
    prefix,
    scopes: scopes as ApiKey["scopes"],
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

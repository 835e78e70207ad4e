/** Roles from the least to the most powerful: each may do all that the one before it may. */
export const ROLES = ["employee", "coordinator", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** What an API key may be allowed to do. */
export const SCOPES = [
  "tickets:read",
  "tickets:create",
  "tickets:status",
  "comments:write",
  "notes:write",
  "files:read",
  "reports:read",
] as const;

export type Scope = (typeof SCOPES)[number];

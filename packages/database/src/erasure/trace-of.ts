/** Whose traces are looked for. */
export type TraceOf = { organizationId: string; accountId: string };

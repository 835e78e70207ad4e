import type { Prisma, TicketRecord } from "@smartsupport/database";

/** What goes on with every change, whatever it changes. */
const GOES_ON = new Set<keyof TicketRecord>(["version", "eventSeq", "updatedAt", "isWatchedByActor"]);
const MOMENTS = new Set<string>([
  "resumeAt",
  "resolvedAt",
  "closedAt",
  "rejectedAt",
  "firstRespondedAt",
  "dueAt",
  "mergedAt",
]);

/** Of the ticket before a change, the fields that the change left different. */
export function fieldsBefore(before: TicketRecord, after: TicketRecord): Prisma.InputJsonObject {
  const fields = (Object.keys(before) as (keyof TicketRecord)[]).filter(
    (field) => !GOES_ON.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, before[field]]))));
}

/** The same out of the database, moments as moments. */
export function readFieldsBefore(kept: unknown): Partial<TicketRecord> {
  const entries = Object.entries((kept ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, MOMENTS.has(field) && typeof value === "string" ? new Date(value) : value]),
  );
}

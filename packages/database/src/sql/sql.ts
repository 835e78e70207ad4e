import { Prisma } from "../generated/client.ts";

/** A piece of SQL and its values. Pieces nest; every `${value}` becomes a parameter, never text. */
export type Sql = Prisma.Sql;

export const sql = Prisma.sql;

export const noSql = Prisma.empty;

/** Pieces side by side; an empty list is refused. */
export function join(pieces: readonly Sql[], separator = ", "): Sql {
  return Prisma.join([...pieces], separator);
}

/** All of the conditions; none is true. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? join(conditions, " AND ") : sql`true`;
}

/** Words of ours as text, for names and for constants that a partial index must recognize. Never for what came from outside. */
export function constant(text: string): Sql {
  return Prisma.raw(text);
}

/**
 * How many rows at most, written out: as a parameter the planner would think of a tenth of the table, and never keep a plan
 * for a page of it.
 */
export function limitOf(rows: number): Sql {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`Not a number of rows: ${rows}`);
  return Prisma.raw(`LIMIT ${rows}`);
}

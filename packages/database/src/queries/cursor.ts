import { join, type Sql, sql } from "../sql/sql.ts";

export type CursorValue = string | number | null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The farthest moment that both JavaScript and PostgreSQL can say. */
const FARTHEST_MS = 8.64e15;

/** Where a page ended, for whoever asks for the next: opaque, and tied to the order it was made in. */
export function encodeCursor(order: string, values: readonly Sql[]): Sql {
  const array = sql`json_build_array(${order}::text, ${join(values)})::text`;
  return sql`translate(encode(convert_to(${array}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/** The values of a cursor of this order (numbers, the last an id); null when it is no such cursor. */
export function decodeCursor(cursor: string, order: string, length: number): CursorValue[] | null {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed[0] !== order || parsed.length !== length + 1) return null;
  const values: unknown[] = parsed.slice(1);
  const id = values.at(-1);
  if (typeof id !== "string" || !UUID.test(id)) return null;
  const numbers = values.slice(0, -1).filter((value) => value === null || isNumber(value));
  return numbers.length === length - 1 ? [...numbers, id] : null;
}

function isNumber(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= FARTHEST_MS;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

import { createHash } from "node:crypto";
import type { Database } from "../client.ts";
import type { Tx } from "../transaction.ts";
import type { Sql } from "./sql.ts";

/** Where to read: from the pool, or inside a transaction. */
export type Source = Database | Tx;

export type ReadOptions = {
  /** Whether the server keeps the plan. Not for statements whose best plan hangs on the values, like a search. */
  isPrepared?: boolean;
};

/** Runs one statement and gives its rows. Column types are the caller's word: the statement and its type stand together. */
export async function rowsOf<Row extends object>(
  source: Source,
  statement: Sql,
  { isPrepared = true }: ReadOptions = {},
): Promise<Row[]> {
  if (!isDatabase(source)) return source.$queryRaw<Row[]>(statement);
  const { text, values } = statement;
  const { rows } = await source.pool.query<Row>({ name: isPrepared ? nameOf(text) : undefined, text, values });
  return rows;
}

function isDatabase(source: Source): source is Database {
  return "pool" in source;
}

const names = new Map<string, string>();

/** The same text is the same prepared statement on every connection. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  return name;
}

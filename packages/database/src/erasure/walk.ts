import { constant, join, limitOf, noSql, sql } from "../sql/sql.ts";
import type { Tx } from "../transaction.ts";
import type { ErasableTable } from "./erasable-tables.ts";
import type { TraceOf } from "./trace-of.ts";

/** A row of a table under its columns' names, how it stands to the person, and the table's facts. */
export type ErasableRow = { id: string; isTheirs: boolean; isNear: boolean; [column: string]: unknown };

type Place = { after: string | null; limit: number };

const FIRST = "00000000-0000-0000-0000-000000000000";

/** The next rows of the person's organization, by id, locked until the end of the transaction. */
export async function readErasable(
  tx: Tx,
  table: ErasableTable,
  person: TraceOf,
  { after, limit }: Place,
): Promise<ErasableRow[]> {
  const columns = Object.keys(table.columns).map((column) => constant(`x."${column}"`));
  const facts = Object.entries(table.facts?.(person) ?? {}).map(
    ([name, value]) => sql`${value} AS ${constant(`"${name}"`)}`,
  );
  return tx.$queryRaw<ErasableRow[]>(sql`
    SELECT x.id::text, ${table.isTheirs(person)} AS "isTheirs", ${table.isNear(person)} AS "isNear",
      ${join([...columns, ...facts])}
    FROM ${constant(table.name)} x ${table.joins ?? noSql}
    WHERE x.organization_id = ${person.organizationId}::uuid AND x.id > ${after ?? FIRST}::uuid
    ORDER BY x.id ${limitOf(limit)} FOR NO KEY UPDATE OF x`);
}

/** Writes the columns of rows that were read. */
export async function writeErased(
  tx: Tx,
  table: ErasableTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const sets = columns.map(([column]) => constant(`"${column}" = v."${column}"`));
  const types = columns.map(([column, type]) => constant(`"${column}" ${type}`));
  await tx.$executeRaw(sql`
    UPDATE ${constant(table.name)} x SET ${join([...sets, ...(table.with ? [table.with] : [])])}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (id uuid, ${join(types)})
    WHERE x.id = v.id`);
}

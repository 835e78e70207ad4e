import { readdir, readFile } from "node:fs/promises";
import type { TestCore } from "@smartsupport/testing/factories";

/** Where any of the words is still found, whatever its case: `table` of any schema, or `file`. Empty: nowhere. */
export async function crawl(core: TestCore, words: readonly string[]): Promise<string[]> {
  const { pool } = core.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
        AND table_name <> '_prisma_migrations' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    // A row as text holds every column: texts, lists, JSON, what is searched for.
    const { rows } = await pool.query<{ word: string; row: string }>(
      `SELECT sought.word, x::text AS row FROM ${name} x, unnest($1::text[]) AS sought(word)
        WHERE strpos(lower(x::text), lower(sought.word)) > 0`,
      [words],
    );
    found.push(...rows.map(({ word, row }) => `${name}: ${word} in ${row.slice(0, 300)}`));
  }
  for (const entry of await readdir(core.filesDir, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`;
    const text = entry.isFile() ? `${path}${await readFile(path, "latin1")}`.toLowerCase() : path;
    found.push(...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${path}: ${word}`));
  }
  return found;
}

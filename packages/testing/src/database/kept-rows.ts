import { createHash } from "node:crypto";
import pg from "pg";

type Table = { name: string; columns: string[]; keys: string[]; needs: string[] };

/** The rows of a database as they were, to be put back as often as it takes. */
export type KeptRows = {
  keep(): Promise<void>;
  putBack(): Promise<void>;
  /** For each table a digest of its rows. */
  digests(): Promise<Map<string, string>>;
  close(): Promise<void>;
};

// Only ever added to, and read by nothing that a test of rights looks at.
const LEFT_ALONE = ["audit_entry", "audit_seal", "audit_unsealed"];

const TABLES = `
  SELECT quote_ident(t.relname) AS name,
         ARRAY(SELECT quote_ident(attname) FROM pg_attribute
                WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
         ARRAY(SELECT quote_ident(attname) FROM pg_index i
                 JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indrelid = t.oid AND i.indisprimary) AS keys,
         ARRAY(SELECT DISTINCT quote_ident(p.relname) FROM pg_constraint c JOIN pg_class p ON p.oid = c.confrelid
                WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid) AS needs
    FROM pg_class t
   WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname NOT LIKE '\\_prisma%'
     AND t.relname <> ALL ($1) ORDER BY t.relname`;

/**
 * Remembers every row and undoes whatever was done since, in some milliseconds: rows that came go, rows that went come
 * back, changed ones are changed back. Works as the owner of the tables, and keeps its copies in a schema of its own.
 */
export async function openKeptRows(ownerUrl: string): Promise<KeptRows> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<Table>(TABLES, [LEFT_ALONE]);
  const tables = parentsFirst(rows);
  const names = tables.map(({ name }) => name);
  await client.query(
    ["CREATE SCHEMA kept", ...names.map((name) => `CREATE TABLE kept.${name} AS TABLE ${name}`), NOTE_WRITES].join(";"),
  );
  await client.query(names.map((name) => `CREATE TRIGGER note_writes ${WRITE} ON ${name} ${NOTE_IT}`).join(";"));
  // Prepared once each; PostgreSQL keeps 63 letters of a name.
  const run = (text: string) => client.query({ text, name: createHash("md5").update(text).digest("hex") });
  const known = new Map<string, string>();
  const digests = async () => {
    const { rows: written } = await run("DELETE FROM kept.written RETURNING name");
    const stale = known.size === 0 ? names : new Set(written.map(({ name }) => name));
    for (const name of stale) known.set(name, (await run(`SELECT ${DIGEST} AS digest FROM ${name} t`)).rows[0]?.digest);
    return new Map(known);
  };
  let kept = await digests();
  const changed = async () => {
    const now = await digests();
    return tables.filter(({ name }) => now.get(name) !== kept.get(name));
  };
  return {
    digests,
    async keep() {
      for (const { name } of await changed())
        await client.query(`DELETE FROM kept.${name}; INSERT INTO kept.${name} TABLE ${name}`);
      kept = await digests();
    },
    async putBack() {
      const undone = await changed();
      for (const { name, keys } of [...undone].reverse()) {
        await run(`DELETE FROM ${name} WHERE (${keys}) NOT IN (SELECT ${keys} FROM kept.${name})`);
      }
      for (const table of undone) await restore(table, run);
    },
    close: () => client.end(),
  };
}

// Whoever writes to a table leaves its name, in the same transaction: a digest of every table after every call would take most
// of a test's time.
const NOTE_WRITES = `
  CREATE UNLOGGED TABLE kept.written (name text);
  CREATE FUNCTION kept.note_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN INSERT INTO kept.written VALUES (quote_ident(TG_TABLE_NAME)); RETURN NULL; END $$`;
const WRITE = "AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE";
const NOTE_IT = "FOR EACH STATEMENT EXECUTE FUNCTION kept.note_write()";

const DIGEST = "md5(string_agg(t::text, '|' ORDER BY t::text))";

async function restore({ name, keys, columns }: Table, run: (text: string) => Promise<unknown>): Promise<void> {
  await run(`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
             SELECT ${columns} FROM kept.${name} WHERE (${keys}) NOT IN (SELECT ${keys} FROM ${name})`);
  await run(`UPDATE ${name} now SET (${columns}) = ROW (${columns.map((column) => `k.${column}`)}) FROM kept.${name} k
              WHERE (${keys.map((key) => `now.${key}`)}) = (${keys.map((key) => `k.${key}`)}) AND now::text <> k::text`);
}

function parentsFirst(tables: readonly Table[]): Table[] {
  const sorted: Table[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const next = left.filter(({ needs }) => !needs.some((need) => names.has(need)));
    if (next.length === 0) throw new Error(`These tables need each other: ${[...names].join(", ")}.`);
    sorted.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return sorted;
}

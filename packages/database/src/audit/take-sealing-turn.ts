import type { PoolClient } from "pg";
import type { Database } from "../client.ts";
import { limitOf, sql } from "../sql/sql.ts";
import { ENTRY_TEXT, type EntryText } from "./entry-columns.ts";
import type { SealRow } from "./seal-row.ts";

export type UnsealedEntry = { id: string; entry: EntryText };
export type LastSeal = Pick<SealRow, "seq" | "digest">;
export type NewSeal = Omit<SealRow, "sealedAt">;

/** What one sealer may do while no other works on the same chain. */
export type SealingTurn = {
  lastSeal(): Promise<LastSeal | null>;
  /** The digest of one link, null where there is none. */
  digestAt(seq: number): Promise<string | null>;
  /** Seals the next entries that wait, at most `limit`, all or none. Returns how many there were. */
  sealNext(
    limit: number,
    seal: (entries: UnsealedEntry[], last: LastSeal | null) => NewSeal[],
    at: Date,
  ): Promise<number>;
};

/**
 * Lets `work` seal an organization's chain, or does nothing and returns null while another sealer has the turn. The turn
 * belongs to the connection: a sealer that dies gives it back, and what it had not committed waits as before.
 */
export async function takeSealingTurn<T>(
  database: Database,
  organizationId: string,
  work: (turn: SealingTurn) => Promise<T>,
): Promise<T | null> {
  const client = await database.pool.connect();
  // A connection that ends between two queries says so here; the next query then fails, and that is enough.
  const ignore = () => undefined;
  client.on("error", ignore);
  const lock = [`audit-seal:${organizationId}`];
  let isClean = false;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine",
      lock,
    );
    const result = rows[0]?.mine ? await work(turnOn(client, organizationId)) : null;
    if (rows[0]?.mine) await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", lock);
    isClean = true;
    return result;
  } finally {
    // A connection that failed half-way may still hold the turn or a transaction: it is ended.
    client.removeListener("error", ignore);
    client.release(!isClean);
  }
}

function turnOn(client: PoolClient, organizationId: string): SealingTurn {
  const lastSeal = async () => {
    const { rows } = await client.query<LastSeal>(
      sql`SELECT seq, digest FROM audit_seal WHERE organization_id = ${organizationId}::uuid ORDER BY seq DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  };
  return {
    lastSeal,
    async digestAt(seq) {
      const { rows } = await client.query<{ digest: string }>(
        sql`SELECT digest FROM audit_seal WHERE organization_id = ${organizationId}::uuid AND seq = ${seq}::int`,
      );
      return rows[0]?.digest ?? null;
    },
    async sealNext(limit, seal, at) {
      await client.query("BEGIN");
      await forgetSealed(client, organizationId);
      const entries = await readUnsealed(client, organizationId, limit);
      if (entries.length > 0) await write(client, organizationId, seal(entries, await lastSeal()), at);
      await client.query("COMMIT");
      return entries.length;
    },
  };
}

/** By time; one that was committed late follows what was sealed before it came. */
async function readUnsealed(client: PoolClient, organizationId: string, limit: number): Promise<UnsealedEntry[]> {
  const { rows } = await client.query<UnsealedEntry>(
    sql`SELECT e.id, ARRAY[${ENTRY_TEXT}] AS entry
      FROM audit_unsealed u JOIN audit_entry e ON e.organization_id = u.organization_id AND e.id = u.entry_id
      WHERE u.organization_id = ${organizationId}::uuid
      ORDER BY e.at, e.id ${limitOf(limit)}`,
  );
  return rows;
}

/** An entry that has its seal keeps it: whoever puts it among the waiting again holds nobody up. */
async function forgetSealed(client: PoolClient, organizationId: string): Promise<void> {
  await client.query(
    sql`DELETE FROM audit_unsealed u USING audit_seal s WHERE u.organization_id = ${organizationId}::uuid
      AND s.organization_id = u.organization_id AND s.entry_id = u.entry_id`,
  );
}

async function write(client: PoolClient, organizationId: string, seals: NewSeal[], at: Date): Promise<void> {
  const [seqs, ids, digests] = [
    seals.map(({ seq }) => seq),
    seals.map(({ entryId }) => entryId),
    seals.map(({ digest }) => digest),
  ];
  await client.query(
    sql`INSERT INTO audit_seal (organization_id, seq, entry_id, digest, sealed_at)
      SELECT ${organizationId}::uuid, seq, entry_id, digest, ${at}::timestamptz
      FROM unnest(${seqs}::int[], ${ids}::uuid[], ${digests}::text[]) AS seal (seq, entry_id, digest)`,
  );
  await client.query(
    sql`DELETE FROM audit_unsealed WHERE organization_id = ${organizationId}::uuid AND entry_id = ANY(${ids}::uuid[])`,
  );
}

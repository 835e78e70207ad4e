import { runMigrations } from "bullmq";
import type pg from "pg";

/** Where BullMQ keeps its tables and functions when queues run on PostgreSQL. */
export const QUEUE_SCHEMA = "bullmq";

/** BullMQ's functions that make and drop the sequence which numbers a queue's jobs: the only ones that define anything. */
const DEFINING = ["next_job_id", "obliterate"];

/**
 * Brings BullMQ's own schema to the installed version, as the owner. The app's connections leave `migrate` unset, so BullMQ
 * only checks there that the schema fits.
 */
export async function migrateQueueSchema(client: pg.Client): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  await lendDefiningRights(client);
}

/** Lets the app's role call what makes a sequence with the owner's rights, so that it needs no right to make things itself. */
async function lendDefiningRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ signature: string }>(
    `SELECT p.oid::regprocedure::text AS signature
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = $1 AND p.proname = ANY($2)`,
    [QUEUE_SCHEMA, DEFINING],
  );
  for (const { signature } of rows) {
    await client.query(`ALTER FUNCTION ${signature} SECURITY DEFINER SET search_path = ${QUEUE_SCHEMA}, pg_temp`);
  }
}

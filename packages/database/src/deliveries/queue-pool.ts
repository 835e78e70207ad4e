import pg from "pg";

/** BullMQ's own default, and the only schema it takes when the pool is ours. */
const QUEUE_SCHEMA = "bullmq";

/**
 * Opens the pool that BullMQ works on when queues live in PostgreSQL. Of its connections each BullMQ worker keeps one to
 * listen. The caller ends it.
 */
export function openQueuePool({ url, poolSize }: { url: string; poolSize: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    keepAlive: true,
    application_name: "smartsupport-queue",
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  // An idle connection that the server ends must not end the process: the next query opens another.
  pool.on("error", () => {});
  return pool;
}

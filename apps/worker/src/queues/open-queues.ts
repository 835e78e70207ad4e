import { openQueuePool } from "@smartsupport/database";
import { createPostgresBackend, type JobsOptions, type JobType, Queue, Worker } from "bullmq";
import { Redis, type RedisOptions } from "ioredis";
import type { QueueSettings } from "./queue-settings.ts";

/** What we use of a BullMQ queue, the same on both kinds of ground. */
export type JobQueue = {
  add(name: string, data: unknown, options: JobsOptions): Promise<unknown>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  getJobSchedulersCount(): Promise<number>;
  upsertJobScheduler(id: string, repeat: { every: number }, job: { name: string; opts: JobsOptions }): Promise<unknown>;
  obliterate(options: { force: boolean }): Promise<void>;
  on(event: "error", hear: (error: Error) => void): unknown;
  close(): Promise<void>;
};

export type JobWorker = {
  on(event: "error", hear: (error: Error) => void): unknown;
  /** Takes no more jobs and waits for those under way. */
  close(): Promise<void>;
};

type Behaviour = { concurrency: number; lockDuration?: number; stalledInterval?: number; maxStalledCount?: number };
type Process = (job: { name: string; data: unknown }) => Promise<void>;

export type Queues = {
  /** A queue to add to. Fails, rather than wait, when it cannot be reached. */
  queue(name: string): JobQueue;
  /** A worker that answers jobs until it is closed. */
  worker(name: string, process: Process, behaviour: Behaviour): JobWorker;
  /** Ends the connections; queues and workers are closed first, by whoever opened them. */
  close(): Promise<void>;
};

/** BullMQ on PostgreSQL or on Redis, the same to whoever uses it. */
export function openQueues(settings: QueueSettings): Queues {
  return settings.kind === "postgres" ? onPostgres(settings.databaseUrl) : onRedis(settings.redisUrl, settings.prefix);
}

/** Two workers listen on a connection each; four are left for the work. */
const POOL_SIZE = 6;
/** How long a worker waits after it could not fetch a job: the queue was wiped, or its server restarts. */
const FETCH_AGAIN_MS = 1_000;

function onPostgres(url: string): Queues {
  const connection = openQueuePool({ url, poolSize: POOL_SIZE });
  return {
    queue: (name) => new Queue(name, { connection }, createPostgresBackend),
    worker: (name, process, behaviour) =>
      new Worker(name, process, { ...behaviour, connection, runRetryDelay: FETCH_AGAIN_MS }, createPostgresBackend),
    close: () => connection.end(),
  };
}

function onRedis(url: string, prefix = "smartsupport"): Queues {
  const clients: Redis[] = [];
  const connect = (options: RedisOptions) => {
    const client = new Redis(url, options);
    // Whoever uses the client says so; an error that nobody hears would end the process.
    client.on("error", () => {});
    clients.push(client);
    return client;
  };
  return {
    queue: (name) =>
      new Queue(name, { connection: connect({ maxRetriesPerRequest: 1, commandTimeout: 5_000 }), prefix }),
    worker: (name, process, behaviour) =>
      new Worker(name, process, {
        ...behaviour,
        connection: connect({ maxRetriesPerRequest: null }),
        prefix,
        runRetryDelay: FETCH_AGAIN_MS,
      }),
    async close() {
      for (const client of clients) client.disconnect();
    },
  };
}

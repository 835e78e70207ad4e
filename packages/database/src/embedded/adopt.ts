import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Access } from "./access.ts";
import { SUPERUSER } from "./cluster.ts";
import { EmbeddedDatabaseError } from "./embedded-error.ts";
import type { Place } from "./place.ts";
import { findRunningServer, type RunningServer } from "./postmaster.ts";
import { urlOf } from "./roles.ts";

const PATIENCE_MS = 15_000;
const POLL_MS = 100;

/**
 * The server that already runs on this cluster, once it answers; null when there is none, or when the one that seemed to run
 * was about to be gone. Throws when a server holds the cluster and does not let us in.
 */
export async function adoptServer(place: Place, access: Access): Promise<RunningServer | null> {
  const deadline = Date.now() + PATIENCE_MS;
  let running = await findRunningServer(place);
  while (running !== null) {
    if (await answers(running.port, access)) return running;
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `A database runs in ${place.clusterDir} as process ${running.pid} and does not answer on port ${running.port}. End that process and start again.`,
      );
    }
    await delay(POLL_MS);
    running = await findRunningServer(place);
  }
  return null;
}

/** False while it starts, recovers or ends. Only our own server knows the password. */
async function answers(port: number, access: Access): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(SUPERUSER, access.superuserPassword, port, "postgres") });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { realpath } from "node:fs/promises";
import { type Access, readOrCreateAccess, saveAccess } from "./access.ts";
import { adoptServer } from "./adopt.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { giveLease, takeLease } from "./leases.ts";
import { findPlace, type Place } from "./place.ts";
import { findRunningServer } from "./postmaster.ts";
import { APP_ROLE, ensureRoles, OWNER_ROLE, urlOf } from "./roles.ts";
import { startServer, stopServer } from "./server.ts";
import { withStartLock } from "./start-lock.ts";

export type EmbeddedOptions = {
  /** The data folder; the database lives in its `postgres`. */
  readonly dataDir: string;
  /** Hears, in a line each, what takes long or is out of the ordinary. */
  readonly log: (line: string) => void;
  /** The port to try first; else the one of the last start. */
  readonly port?: number;
  /** Server settings for this start, such as `{ fsync: "off" }` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Tests clone databases; nobody else needs to. */
  readonly ownerMayCreateDatabases?: boolean;
};

export type EmbeddedDatabase = {
  /** Connects as the role that owns the tables and migrates them. */
  readonly ownerUrl: string;
  /** Connects as the role the app works with. */
  readonly appUrl: string;
  /** True when the cluster was made by this very call. */
  readonly isNew: boolean;
  /** Stops the server, unless another process still uses it. May be called twice. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a data folder, made on the first start, or adopts the server that already runs on it
 * (left by a start that was killed, or shared with another process). It listens on 127.0.0.1 only.
 * Throws EmbeddedDatabaseError, in words for people, when it cannot.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = await findPlace(options.dataDir);
  const homeDir = await realpath(place.homeDir);
  return withStartLock(homeDir, async () => {
    const binaries = await findBinaries(place);
    const access = await readOrCreateAccess(homeDir);
    const isNew = await ensureCluster(place, binaries, access);
    const port = await startOrAdopt(place, binaries, access, options);
    await takeLease(homeDir);
    await ensureRoles(port, access, options.ownerMayCreateDatabases ?? false);
    if (port !== access.port) await saveAccess(homeDir, { ...access, port });
    return {
      ownerUrl: urlOf(OWNER_ROLE, access.ownerPassword, port),
      appUrl: urlOf(APP_ROLE, access.appPassword, port),
      isNew,
      stop: () => stop(place, binaries, homeDir),
    };
  });
}

async function startOrAdopt(
  place: Place,
  binaries: Binaries,
  access: Access,
  options: EmbeddedOptions,
): Promise<number> {
  const running = await adoptServer(place, access);
  if (running === null) return startServer(place, binaries, options.port ?? access.port, options.settings ?? {});
  options.log(`A database already runs in ${place.clusterDir} (process ${running.pid}); using it.`);
  return running.port;
}

async function stop(place: Place, binaries: Binaries, homeDir: string): Promise<void> {
  await withStartLock(homeDir, async () => {
    const isUnused = await giveLease(homeDir);
    if (isUnused && (await findRunningServer(place)) !== null) await stopServer(place, binaries);
  });
}

import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { EmbeddedDatabaseError } from "./embedded-error.ts";

/** Whom PostgreSQL runs as. Empty: as whoever runs Node. It refuses to run as root, so root lends it another user. */
export type Identity = { readonly uid?: number; readonly gid?: number };

const run = promisify(execFile);

/**
 * Decides whom PostgreSQL runs as: the present user; for root the owner of the existing cluster, else the system user
 * `postgres`, made when missing.
 */
export async function chooseIdentity(clusterDir: string): Promise<Identity> {
  const ownUid = process.getuid?.();
  const owner = await stat(clusterDir).catch(() => null);
  if (ownUid === undefined) return {};
  if (ownUid !== 0) {
    if (owner === null || owner.uid === ownUid) return {};
    throw new EmbeddedDatabaseError(
      `The database in ${clusterDir} belongs to another user (uid ${owner.uid}). Start SmartSupport as the user who made it, or as root.`,
    );
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await findPostgresUser()) ?? (await createPostgresUser());
}

async function findPostgresUser(): Promise<Identity | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createPostgresUser(): Promise<Identity> {
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error);
    throw new EmbeddedDatabaseError(
      `PostgreSQL does not run as root, and the user "postgres" could not be made: ${why}\nStart SmartSupport as an ordinary user, or set DATABASE_URL.`,
    );
  }
  const made = await findPostgresUser();
  if (made === null) throw new EmbeddedDatabaseError('The user "postgres" was made, but the system does not know it.');
  return made;
}

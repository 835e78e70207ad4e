import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedDatabaseError } from "./embedded-error.ts";
import { chooseIdentity, type Identity } from "./identity.ts";
import { canPass } from "./reach.ts";

/** Where the parts of the embedded database lie. */
export type Place = {
  /** `<DATA_DIR>/postgres`: passwords, log, lock, and the pointer when the cluster lies elsewhere. */
  readonly homeDir: string;
  /** Holds the cluster, and copied binaries. The home itself, unless the database's user cannot get there. */
  readonly baseDir: string;
  /** PostgreSQL's own data directory. */
  readonly clusterDir: string;
  readonly identity: Identity;
};

const ELSEWHERE = "/var/lib/smartsupport";

/**
 * Decides where the cluster lies and whom it runs as. Beside everything else in the data folder, but when root starts
 * SmartSupport from a folder that only root can enter, the user `postgres` could not reach it there: then it lies in
 * `/var/lib/smartsupport/<hash of the data folder's path>`, and `place` in the data folder points to it.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  const homeDir = join(dataDir, "postgres");
  await mkdir(homeDir, { recursive: true });
  const pointer = join(homeDir, "place");
  const pointedTo = existsSync(pointer) ? (await readFile(pointer, "utf8")).trim() : null;
  if (pointedTo !== null) {
    const place = await placeAt(homeDir, pointedTo);
    if (existsSync(place.clusterDir)) return place;
    throw new EmbeddedDatabaseError(
      `${pointer} says that the database lies in ${pointedTo}, but it is not there. Bring it back, or remove ${homeDir} to begin with an empty one.`,
    );
  }
  const home = await placeAt(homeDir, homeDir);
  if (existsSync(home.clusterDir) || (await canPass(home.identity, homeDir))) return home;
  const hash = createHash("sha256").update(realpathSync(homeDir)).digest("hex").slice(0, 16);
  const elsewhere = await placeAt(homeDir, join(ELSEWHERE, hash));
  await mkdir(elsewhere.baseDir, { recursive: true, mode: 0o755 });
  if (await canPass(elsewhere.identity, elsewhere.baseDir)) return elsewhere;
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and the user it runs as can enter neither ${homeDir} nor ${elsewhere.baseDir}. Set DATA_DIR to a folder that every user may enter, or start SmartSupport as an ordinary user.`,
  );
}

/** Remembers a cluster that lies outside its data folder. To be called once the cluster exists. */
export async function rememberPlace(place: Place): Promise<void> {
  if (place.baseDir !== place.homeDir) await writeFile(join(place.homeDir, "place"), `${place.baseDir}\n`);
}

async function placeAt(homeDir: string, baseDir: string): Promise<Place> {
  const clusterDir = join(baseDir, "cluster");
  return { homeDir, baseDir, clusterDir, identity: await chooseIdentity(clusterDir) };
}

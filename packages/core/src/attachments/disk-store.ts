import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileStore } from "./file-store.ts";

/** What we name files: letters, digits, dots, hyphens, in at most one folder. Nothing that could climb out. */
const KEY = /^(?:[a-z0-9]+\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
const OURS_ALONE = 0o600;

/** Keeps files in a folder of this machine, made when the first file comes. */
export function openDiskStore(dir: string): FileStore {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new Error("A file's key is not one of ours.");
    return join(dir, key);
  };

  return {
    async write(key, content) {
      const place = placeOf(key);
      const unfinished = `${place}.part`;
      await mkdir(dirname(place), { recursive: true });
      // Opened first: a stream that ends before its file is open would leave the file behind.
      const file = await open(unfinished, "wx", OURS_ALONE);
      try {
        await pipeline(content, file.createWriteStream({ flush: true }));
        await rename(unfinished, place);
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(unfinished, { force: true });
        throw content.errored ?? error;
      }
    },
    async read(key, range) {
      // Opened before it is handed out, so that a missing file is an error here and not in the middle of an answer.
      const file = await open(placeOf(key));
      return file.createReadStream(range ?? {});
    },
    sizeOf: async (key) => (await stat(placeOf(key))).size,
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}

import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const keptHead = z.object({
  organizationId: z.uuid(),
  /** How many links the chain has. */
  count: z.int().min(1),
  /** The digest of the last. */
  head: z.string(),
});

/** The end of an organization's chain, as it is kept outside the database. */
export type KeptHead = z.output<typeof keptHead>;

const SUFFIX = ".json";
const fileOf = (dir: string, organizationId: string) => join(dir, `${organizationId}${SUFFIX}`);

/** Replaces the kept head in one step: whoever reads sees the old one or the new one, also after a power cut. */
export async function writeKeptHead(dir: string, head: KeptHead): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const file = fileOf(dir, head.organizationId);
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(head)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

/** Null where none was ever kept. Throws when there is one that cannot be read. */
export async function readKeptHead(dir: string, organizationId: string): Promise<KeptHead | null> {
  try {
    return keptHead.parse(JSON.parse(await readFile(fileOf(dir, organizationId), "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new Error(`The head kept in ${fileOf(dir, organizationId)} cannot be read.`, { cause: error });
  }
}

/** Of which organizations a head is kept. */
export async function listKeptHeads(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
}

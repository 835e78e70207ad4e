import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Reads a schema kept in several `*.prisma` files as one text, in the order of their names, so that a copy of it fits in
 * one file beside the migration that leads to it.
 */
export async function readSchema(schemaDir: string): Promise<string> {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith(".prisma")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(schemaDir, name), "utf8")));
  return texts.map((text, index) => `// ${names[index]}\n${text.trim()}\n`).join("\n");
}

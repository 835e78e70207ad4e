import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

let loading: Promise<void> | null = null;

/**
 * Opens Prisma's schema engine over a database. It is Prisma's own, as WebAssembly: the native one wants to be downloaded
 * from a host that many networks refuse. The caller frees it.
 */
export async function openSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loading ??= load();
  await loading;
  const options = { datamodels: undefined };
  return engine.SchemaEngine.new(options, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** The package's own entry imports the .wasm file as a module, which Node cannot do without a flag. */
async function load(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

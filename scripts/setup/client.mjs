import { join } from "node:path";
import { digestOf } from "./digest.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { isStamped, writeStamp } from "./stamp.mjs";

/**
 * Generates the Prisma client, unless it stands for exactly this schema already.
 * @param {(line: string) => void} log
 */
export async function generateClient(log) {
  const digest = digestOf(root, ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const stamp = join(root, "packages/database/src/generated/.stamp");
  if (isStamped(stamp, digest)) return;
  log("Generating the database client.");
  const env = {
    ...process.env,
    // Prisma would download its schema engine, which generating does not use; any program that exists keeps it from that.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { cwd: root, env, quiet: true });
  writeStamp(stamp, digest);
}

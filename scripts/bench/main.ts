import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEmbedded } from "@smartsupport/database/embedded";
import pg from "pg";
import { root } from "../setup/root.mjs";
import { benchSize, type Row } from "./bench-size.ts";
import { reportOf } from "./report.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000" },
    seconds: { type: "string", default: "8" },
    /** Where the figures go; `-` prints them only. */
    out: { type: "string", default: "docs/performance.md" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const say = (text: string) => console.error(`bench: ${text}`);

const dataDir = join(root, ".data/bench");
await rm(dataDir, { recursive: true, force: true });
await mkdir(dataDir, { recursive: true });
const embedded = await openEmbedded({ dataDir, log: say, ownerMayCreateDatabases: true });
const rows: Row[] = [];
try {
  for (const tickets of sizes) {
    const name = `bench_${tickets}`;
    await makeDatabase(embedded.ownerUrl, name);
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    rows.push(
      ...(await benchSize({
        ownerUrl: at(embedded.ownerUrl),
        appUrl: at(embedded.appUrl),
        tickets,
        seconds: Number(values.seconds),
        say,
      })),
    );
  }
} finally {
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}
const report = reportOf(rows, sizes, new Date().toISOString().slice(0, 10));
console.log(report);
if (values.out !== "-") await writeFile(join(root, values.out), report);

async function makeDatabase(ownerUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEmbedded } from "@smartsupport/database/embedded";
import pg from "pg";
import { root } from "../setup/root.mjs";
import { loadByTurns } from "./load.ts";
import { OPERATIONS, type OpenSize, openSize } from "./open-size.ts";
import { type Measured, reportOf } from "./report.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000" },
    seconds: { type: "string", default: "10" },
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
const measured: Measured[] = [];
const open: OpenSize[] = [];
try {
  for (const tickets of sizes) {
    const name = `bench_${tickets}`;
    await makeDatabase(embedded.ownerUrl, name);
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    open.push(await openSize({ ownerUrl: at(embedded.ownerUrl), appUrl: at(embedded.appUrl), tickets, say }));
  }
  for (const operation of OPERATIONS) {
    say(operation);
    const sides = open.map((size) => size.targets(operation));
    const turns = await loadByTurns(
      sides.flatMap(({ desk, bare }) => [desk, bare]),
      Number(values.seconds),
    );
    const sizesOf = open.map(({ tickets }, index) => {
      return { tickets, desk: turns[2 * index] ?? [], bare: turns[2 * index + 1] ?? [] };
    });
    measured.push({ operation, sizes: sizesOf });
  }
} finally {
  await Promise.all(open.map((size) => size.close()));
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}
const report = reportOf(measured, new Date().toISOString().slice(0, 10));
console.log(report);
if (values.out !== "-") await writeFile(join(root, values.out), report);

async function makeDatabase(ownerUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

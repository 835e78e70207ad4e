import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEmbedded } from "@smartsupport/database/embedded";
import { applyMigrations } from "@smartsupport/database/migrate";
import pg from "pg";
import { buildPage } from "../launch/build-page.ts";
import { root } from "../setup/root.mjs";
import type { DeskGiven } from "./desk-server.ts";
import { fillDesk } from "./fill-desk.ts";
import { measureQueue } from "./queue-moves.ts";
import { queueReport } from "./queue-report.ts";
import { startServer } from "./server-process.ts";

// npm run bench:queue: how long a key press takes to show in Chromium on a queue of 10,000 tickets, beside a bare page.
// --keep leaves the desk running afterwards, --no-measure only starts it.

const { values } = parseArgs({
  options: {
    tickets: { type: "string", default: "10000" },
    out: { type: "string", default: "docs/performance-queue.md" },
    "web-dir": { type: "string" },
    keep: { type: "boolean", default: false },
    "no-measure": { type: "boolean", default: false },
  },
});
const say = (text: string) => console.error(`bench: ${text}`);
const count = Number(values.tickets);

const dataDir = join(root, ".data/bench-queue");
await rm(dataDir, { recursive: true, force: true });
await mkdir(dataDir, { recursive: true });
const filesDir = await mkdtemp(join(tmpdir(), "smartsupport-bench-"));
const embedded = await openEmbedded({ dataDir, log: say });
const close = async () => {
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
  await rm(filesDir, { recursive: true, force: true });
};
try {
  const { ownerUrl, appUrl } = embedded;
  await applyMigrations({ ownerUrl, appUrl, migrationsDir: join(root, "prisma/migrations") });
  say(`filling a queue with ${count.toLocaleString("en")} tickets`);
  const { password } = await fillDesk(ownerUrl, count);
  await makeAllActive(ownerUrl);
  const webDir = values["web-dir"] ?? (await buildPage());
  const secret = "f3a1c9d27b6e4508a1d2e3f4a5b6c7d8";
  const given: DeskGiven = { databaseUrl: appUrl, poolSize: 10, secret, filesDir, webDir };
  const desk = await startServer("desk-server.ts", given);
  const person = { email: "person0001@bench.example", password };
  say(`${desk.url}, ${person.email}, ${password}`);
  if (!values["no-measure"]) {
    const report = queueReport(await measureQueue({ url: desk.url, ...person, say }), count);
    console.log(report);
    if (values.out !== "-") await writeFile(join(root, values.out), report);
  }
  if (values.keep) await new Promise((resolve) => process.once("SIGTERM", resolve).once("SIGINT", resolve));
  await desk.stop();
} finally {
  await close();
}

/** The load's tickets are mostly past ones; here all of them wait. */
async function makeAllActive(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`UPDATE ticket SET closed_at = NULL, closed_by = NULL, resolved_at = NULL,
    status = (ARRAY['Open', 'In Progress', 'Open', 'On Hold', 'New'])[1 + substr(number, 3)::int % 5]::ticket_status`);
  await client.query(`UPDATE ticket SET
    approved_at = CASE WHEN status <> 'New' THEN created_at + interval '1 hour' END,
    assignee_id = CASE WHEN status = 'In Progress' THEN assignee_id END,
    hold_reason = CASE WHEN status = 'On Hold' THEN 'vendor'::hold_reason END,
    return_to = CASE WHEN status = 'On Hold' THEN 'Open'::ticket_status END,
    due_at = CASE WHEN status IN ('Open', 'In Progress') THEN now() + (substr(number, 3)::int - 60) * interval '7 minutes' END`);
  await client.query("VACUUM ANALYZE ticket");
  await client.end();
}

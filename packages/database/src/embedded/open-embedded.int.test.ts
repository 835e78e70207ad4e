import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbedded } from "./open-embedded.ts";

const dataDir = await mkdtemp(join(tmpdir(), "desk with a space "));
// As everybody's folder: from one that only root may enter, root's database would be made elsewhere.
await chmod(dataDir, 0o755);
const clusterDir = join(dataDir, "postgres", "cluster");
const lines: string[] = [];
const open = () => openEmbedded({ dataDir, log: (line) => lines.push(line), settings: { fsync: "off" } });

afterAll(async () => {
  // Adopts whatever a failed test left running, so that nothing outlives the file.
  await (await open()).stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe.sequential("the embedded database", () => {
  it("starts in a path with a space, behind a password that only its owner can read", async () => {
    const database = await open();
    expect(database.isNew).toBe(true);
    expect(await ask(database.appUrl, "SHOW data_checksums")).toBe("on");
    expect(await ask(database.appUrl, "SHOW listen_addresses")).toBe("127.0.0.1");
    expect(Number(new URL(database.appUrl).port)).toBeLessThan(32768);
    expect((await stat(join(dataDir, "postgres", "access.json"))).mode & 0o777).toBe(0o600);
    const stranger = new URL(database.appUrl);
    stranger.password = "guess";
    await expect(ask(stranger.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    await database.stop();
    await expect(ask(database.appUrl, "SELECT 1")).rejects.toThrow();
  });

  it("keeps its address and its data from start to start", async () => {
    const first = await open();
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 'here' AS word; SELECT 1");
    await first.stop();
    const second = await open();
    expect(second.isNew).toBe(false);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, "SELECT word FROM kept")).toBe("here");
    await second.stop();
  });

  it("uses the server that a killed start left running", async () => {
    const left = await open();
    lines.length = 0;
    const again = await open();
    expect(again.appUrl).toBe(left.appUrl);
    expect(lines.join()).toContain("already runs");
    await again.stop();
  });

  it("clears away what a killed server left", async () => {
    await open();
    const pid = Number((await readFile(join(clusterDir, "postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(pid, "SIGKILL");
    const again = await open();
    expect(await ask(again.appUrl, "SELECT 1::text")).toBe("1");
    await again.stop();
  });
});

async function ask(url: string, sql: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<string[]>({ text: sql, rowMode: "array" });
    return (Array.isArray(result) ? result.at(-1) : result).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@smartsupport/testing/database";
import { afterAll, afterEach, describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "main.ts");
const SECRET = "8c1f0e6b7a5d4938b2c1d0e9f8a7b6c5";

const database = await createTestDatabase();
const dataDir = await mkdtemp(join(tmpdir(), "smartsupport data "));
const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});

describe("the process", () => {
  it.each(["SIGTERM", "SIGINT", "disconnect"] as const)("answers, and ends in order on %s", async (reason) => {
    const { child, address, output } = await start({});
    expect(await (await fetch(`${address}/health/ready`)).json()).toMatchObject({ status: "ok" });
    const exit = once(child, "exit");
    if (reason === "disconnect") child.disconnect();
    else child.kill(reason);
    expect(await exit).toEqual([0, null]);
    expect(output()).not.toContain(SECRET);
  });

  it("says in words what its settings lack", async () => {
    const child = run({ DATABASE_URL: "", JWT_SECRET: "short" });
    const output = collect(child);
    const [code] = await once(child, "exit");
    expect(code).toBe(1);
    expect(output()).toContain("JWT_SECRET");
    expect(output()).not.toContain("    at ");
  });

  it("says that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const child = run({ PORT: String(typeof address === "object" ? address?.port : 0) });
    const output = collect(child);
    const [code] = await once(child, "exit");
    expect(code).toBe(1);
    expect(output()).toContain("is taken");
    other.close();
  });

  it("is alive but not ready without its database", async () => {
    const { child, address } = await start({ DATABASE_URL: "postgresql://nobody:none@127.0.0.1:1/none" });
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "not ready", checks: { database: false, migrations: false } },
    ]);
    const desk = await fetch(`${address}/api/v1/desk`);
    expect([desk.status, (await desk.json()).code]).toEqual([503, "unavailable"]);
    child.kill("SIGTERM");
    await once(child, "exit");
  });
});

async function start(environment: Record<string, string>) {
  const child = run({ PORT: String(await freePort()), ...environment });
  const output = collect(child);
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(output()))),
  ]);
  return { child, output, address: (message as { address: string }).address };
}

function run(environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.appUrl,
      JWT_SECRET: SECRET,
      DATA_DIR: dataDir,
      LOG_LEVEL: "debug",
      ...environment,
    },
  });
  started.push(child);
  return child;
}

function collect(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return () => output;
}

/** Below 32768, where the system takes no ports for outgoing connections. */
async function freePort(): Promise<number> {
  for (let port = 21_500; port < 21_600; port += 1) {
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error("No free port was found.");
}

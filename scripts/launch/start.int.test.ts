import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../setup/root.mjs";
import { tryToListen } from "./require-free-port.ts";

// npm start for real: the built page, the embedded PostgreSQL, API and worker, killed and started again.

const SLOW_MS = 180_000;
const dataDir = await mkdtemp(join(tmpdir(), "a desk "));
await chmod(dataDir, 0o755);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const launchers: Launcher[] = [];

type Launcher = { child: ChildProcess; output(): string; ready: Promise<void>; exit: Promise<number | null> };

afterAll(async () => {
  for (const { child, exit } of launchers) {
    child.kill("SIGTERM");
    await exit;
  }
  await rm(dataDir, { recursive: true, force: true });
}, SLOW_MS);

describe.sequential("npm start", () => {
  it(
    "serves page and API, and says where",
    async () => {
      const desk = start();
      await desk.ready;
      expect(desk.output()).toContain(url);
      expect(await (await fetch(url)).text()).toContain("<!doctype html>");
      expect((await fetch(`${url}/api/v1/desk`)).headers.get("content-type")).toContain("json");
    },
    SLOW_MS,
  );

  it(
    "does not start twice from one data folder",
    async () => {
      const second = start();
      expect(await second.exit).toBe(1);
      expect(second.output()).toContain("SmartSupport already runs");
    },
    SLOW_MS,
  );

  it(
    "leaves neither API nor worker behind when it is killed, and takes up the database it left",
    async () => {
      const workerPid = await livingWorker();
      launchers[0]?.child.kill("SIGKILL");
      await launchers[0]?.exit;
      await until(async () => !isAlive(workerPid) && (await tryToListen("127.0.0.1", port)) === null);
      const again = start();
      await again.ready;
      expect(again.output()).toContain("already runs in");
    },
    SLOW_MS,
  );

  it(
    "starts the worker again when it falls over",
    async () => {
      const workerPid = await livingWorker();
      process.kill(workerPid, "SIGKILL");
      await until(async () => !isAlive(workerPid));
      expect(await livingWorker()).not.toBe(workerPid);
    },
    SLOW_MS,
  );

  it(
    "ends everything on SIGTERM",
    async () => {
      const desk = launchers.at(-1);
      const workerPid = await livingWorker();
      const serverPid = Number(
        (await readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0],
      );
      desk?.child.kill("SIGTERM");
      expect(await desk?.exit).toBe(0);
      expect(isAlive(workerPid)).toBe(false);
      expect(await tryToListen("127.0.0.1", port)).toBe(null);
      // Whoever adopted the server's process buries it a moment later.
      await until(async () => !isAlive(serverPid));
    },
    SLOW_MS,
  );

  it(
    "says that the port is taken",
    async () => {
      const other = createServer().listen(port, "127.0.0.1");
      await once(other, "listening");
      const desk = start();
      expect(await desk.exit).toBe(1);
      expect(desk.output()).toContain(`Port ${port} of 127.0.0.1 is taken by another program`);
      other.close();
    },
    SLOW_MS,
  );

  it(
    "lists settings that cannot be used",
    async () => {
      const desk = start({ MAIL_TRANSPORT: "pigeon" });
      expect(await desk.exit).toBe(1);
      expect(desk.output()).toContain("MAIL_TRANSPORT is local, smtp or gmail");
    },
    SLOW_MS,
  );
});

function start(more: Record<string, string> = {}): Launcher {
  // Of the environment only what programs need: this machine's settings must not decide the test.
  const { PATH, HOME, CI } = process.env;
  const env = { PATH, HOME, CI, PORT: String(port), DATA_DIR: dataDir, DEMO: "0", ...more };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const exit = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  const ready = until(async () => {
    if (child.exitCode !== null) throw new Error(`It ended: ${output}`);
    return output.includes("SmartSupport is ready");
  });
  // A start that is meant to fail is not waited for.
  ready.catch(() => undefined);
  const launcher = { child, output: () => output, ready, exit };
  if (!("MAIL_TRANSPORT" in more)) launchers.push(launcher);
  return launcher;
}

/** The number of the worker that last said it works, once that one lives. */
async function livingWorker(): Promise<number> {
  let pid = Number.NaN;
  await until(async () => {
    const log = await readFile(join(dataDir, "logs", "worker.log"), "utf8");
    pid = Number([...log.matchAll(/"pid":(\d+)/g)].at(-1)?.[1]);
    return isAlive(pid);
  });
  return pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + SLOW_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("It did not come to pass.");
    await delay(50);
  }
}

async function freePort(): Promise<number> {
  for (let candidate = 21100; candidate < 21200; candidate += 1) {
    if ((await tryToListen("127.0.0.1", candidate)) === null) return candidate;
  }
  throw new Error("No port is free between 21100 and 21200.");
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

export type TestRedis = {
  readonly url: string;
  /** Ends the server; everything in it is gone. */
  stop(): Promise<void>;
};

const READY = "Ready to accept connections";

/**
 * Starts a Redis of its own for one test file, keeping nothing on disk. Null, said loudly, when this machine has no
 * `redis-server`; in CI that is an error. Use with `describe.skipIf(redis === null)`.
 */
export async function withRedis(): Promise<TestRedis | null> {
  if (!isOnPath("redis-server")) {
    if (process.env.CI === "true") throw new Error("CI must have a redis-server, and there is none on the PATH.");
    console.warn("SKIPPED: NO REDIS-SERVER ON THE PATH, SO NOTHING IS TRIED ON REDIS.");
    return null;
  }
  const port = await freePort();
  // The shell ends Redis when our end of its input closes, so that a killed test run leaves none behind.
  const script =
    'redis-server --port "$1" --bind 127.0.0.1 --save "" --appendonly no & server=$!; cat; kill "$server"; wait';
  const shell = spawn("/bin/sh", ["-c", script, "sh", String(port)], { stdio: ["pipe", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    let output = "";
    shell.stdout.on("data", (chunk) => {
      output += chunk;
      if (output.includes(READY)) resolve();
    });
    shell.once("exit", () => reject(new Error(`Redis did not start: ${output}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(shell, "exit");
      shell.stdin.end();
      await ended;
    },
  };
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Below 32768, where the system takes no ports for outgoing connections. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = 22000 + Math.floor(Math.random() * 8000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error("No free port was found between 22000 and 30000.");
}

import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../setup/root.mjs";

export type ServerProcess = { url: string; cpuMs(): Promise<number>; stop(): Promise<void> };

/** Forks one of the two servers of a bench, which listens where it says, tells its processor time, and ends when told. */
export async function startServer(file: string, given: unknown): Promise<ServerProcess> {
  const loader = pathToFileURL(createRequire(join(root, "package.json")).resolve("tsx")).href;
  const child = fork(join(root, "scripts/bench", file), [], {
    execArgv: ["--import", loader],
    env: { ...process.env, NODE_ENV: "production" },
  });
  child.send({ kind: "start", given });
  const { url } = await answerOf<{ url: string }>(child, "listening");
  return {
    url,
    async cpuMs() {
      child.send({ kind: "cpu" });
      return (await answerOf<{ ms: number }>(child, "cpu")).ms;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.send({ kind: "stop" });
      await ended;
    },
  };
}

function answerOf<T>(child: ChildProcess, kind: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`The server ended with ${code}.`));
    child.once("exit", onExit);
    child.on("message", function take(message: { kind: string } & T) {
      if (message.kind !== kind) return;
      child.off("exit", onExit);
      child.off("message", take);
      resolve(message);
    });
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openLogFile } from "./log-file.ts";

/** One of the desk's own processes. */
export type Service = {
  readonly name: string;
  /** Resolves, with its last words, when the process is over. */
  readonly ended: Promise<string>;
  /** Asks it to end, and ends it for good when it takes too long. */
  stop(): Promise<void>;
};

export type ServiceOptions = {
  readonly name: string;
  /** What Node is given: flags, file and arguments. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logDir: string;
};

const PATIENCE_MS = 30_000;
const KEPT_LINES = 20;
/** In pino's counting: error. */
const LOUD_LEVEL = 50;
const guard = join(import.meta.dirname, "end-with-parent.mjs");

/**
 * Starts a service in a process group of its own, so that Ctrl+C reaches it only through `stop`, in order; if this process
 * dies without a word, it ends by itself. What it writes goes to a file of the data folder, errors also to the terminal.
 */
export function startService({ name, command, cwd, env, logDir }: ServiceOptions): Service {
  const child = spawn(process.execPath, ["--import", guard, ...command], {
    cwd,
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = openLogFile(join(logDir, `${name}.log`));
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      lastLines.push(line);
      if (lastLines.length > KEPT_LINES) lastLines.shift();
      if (isLoud(line)) console.error(`[${name}] ${line}`);
    });
  }
  const ended = once(child, "close").then(() => {
    log.close();
    return lastLines.join("\n");
  });
  return { name, ended, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await exit;
  clearTimeout(timer);
}

/** Errors, and whatever is not a log record: a crash, a warning of Node's. */
function isLoud(line: string): boolean {
  if (!line.startsWith("{")) return line.trim() !== "";
  const level = /"level":(\d+)/.exec(line)?.[1];
  return level !== undefined && Number(level) >= LOUD_LEVEL;
}

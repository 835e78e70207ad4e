import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const PASSWORD = "Kalayaan-1898-e2e";
const PORT = 24_300;
/** Not 127.0.0.1: browsers make passkeys for a name only. */
const URL_OF_DESK = `http://localhost:${PORT}`;

/**
 * Starts the whole desk as `npm start` does, with a demo of its own, and ends it after the last spec. While a spec is being
 * written, E2E_URL, E2E_WORKFLOW_URL, E2E_PASSWORD and E2E_DATA_DIR name one that runs already.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => undefined;
  const dataDir = await mkdtemp(join(tmpdir(), "smartsupport-e2e-"));
  const desk = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      NODE_ENV: "",
      DATA_DIR: dataDir,
      PORT: String(PORT),
      PUBLIC_URL: URL_OF_DESK,
      DEMO: "1",
      DEMO_PASSWORD: PASSWORD,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words = await readyWords(desk);
  const workflowUrl = /workflow system.*?(http:\S+)/s.exec(words)?.[1];
  if (!workflowUrl) throw new Error(`The desk does not say where the workflow system is:\n${words}`);
  process.env.E2E_URL = URL_OF_DESK;
  process.env.E2E_WORKFLOW_URL = workflowUrl;
  process.env.E2E_PASSWORD = PASSWORD;
  process.env.E2E_DATA_DIR = dataDir;
  return async () => {
    const ended = once(desk, "exit");
    desk.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Everything it said until it was ready. Rejects with the same when it ends before. */
function readyWords(desk: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = "";
    const hear = (chunk: Buffer) => {
      words += stripVTControlCharacters(String(chunk));
      if (words.includes("Ctrl+C ends it")) resolve(words);
    };
    desk.stdout?.on("data", hear);
    desk.stderr?.on("data", hear);
    desk.once("exit", (code) => reject(new Error(`The desk ended with ${code}:\n${words}`)));
  });
}

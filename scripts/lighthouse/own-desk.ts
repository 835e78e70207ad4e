import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "../setup/root.mjs";

export type OwnDesk = { url: string; password: string; stop(): Promise<void> };

const PASSWORD = "Kalayaan-1898-light";

/** A demo desk as `npm start` brings it, with data of its own that goes with it. */
export async function startOwnDesk(port: number): Promise<OwnDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), "smartsupport-lighthouse-desk-"));
  const url = `http://127.0.0.1:${port}`;
  const desk = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "",
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: url,
      DEMO: "1",
      DEMO_PASSWORD: PASSWORD,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await ready(desk);
  return {
    url,
    password: PASSWORD,
    async stop() {
      const ended = once(desk, "exit");
      desk.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(desk: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = "";
    const hear = (chunk: Buffer) => {
      words += stripVTControlCharacters(String(chunk));
      if (words.includes("Ctrl+C ends it")) resolve();
    };
    desk.stdout?.on("data", hear);
    desk.stderr?.on("data", hear);
    desk.once("exit", (code) => reject(new Error(`The desk ended with ${code}:\n${words}`)));
  });
}

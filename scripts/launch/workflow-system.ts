import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkflowAccess } from "../../prisma/seed/connect-workflow-system.ts";
import { tryToListen } from "./require-free-port.ts";

/** How the example workflow system of a demo is reached and what it knows; kept from the start that seeded it. */
export type WorkflowSystem = WorkflowAccess & { readonly port: number };

const HOST = "127.0.0.1";

export function workflowUrl(port: number): string {
  return `http://${HOST}:${port}`;
}

/** A port for the example workflow system, near the desk's own. */
export async function chooseWorkflowPort(deskPort: number): Promise<number> {
  for (let port = deskPort + 1; port < deskPort + 50; port += 1) {
    if ((await tryToListen(HOST, port)) === null) return port;
  }
  return deskPort + 1;
}

export async function keepWorkflowSystem(dataDir: string, system: WorkflowSystem): Promise<void> {
  await writeFile(pathIn(dataDir), JSON.stringify(system, null, 2), { mode: 0o600 });
}

export async function readWorkflowSystem(dataDir: string): Promise<WorkflowSystem | null> {
  try {
    return JSON.parse(await readFile(pathIn(dataDir), "utf8"));
  } catch {
    return null;
  }
}

/** The environment of `examples/workflow-system`. */
export function workflowEnv(system: WorkflowSystem, dataDir: string, deskUrl: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOST,
    PORT: String(system.port),
    DATA_DIR: join(dataDir, "workflow-system"),
    API_URL: deskUrl,
    API_KEY: system.apiKey,
    SECRET: system.signingSecret,
  };
}

function pathIn(dataDir: string): string {
  return join(dataDir, "workflow-system.json");
}

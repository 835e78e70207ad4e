import { join } from "node:path";
import { root } from "../setup/root.mjs";
import type { Ending } from "./ending.ts";
import { tryToListen } from "./require-free-port.ts";
import { startService } from "./service.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

const FIRST_PORT = 5173;

/** Serves the page from its sources, changes shown at once. Returns its address. */
export async function watchPage(apiUrl: string, logDir: string, ending: Ending): Promise<string> {
  const port = await freePort();
  const service = startService({
    name: "page",
    command: ["node_modules/vite/bin/vite.js", "--port", String(port), "--strictPort"],
    cwd: join(root, "apps", "web"),
    env: { ...process.env, API_ORIGIN: apiUrl },
    logDir,
  });
  ending.add(service.name, service.stop);
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, service.ended);
  return url;
}

async function freePort(): Promise<number> {
  let port = FIRST_PORT;
  while ((await tryToListen("127.0.0.1", port)) !== null) port += 1;
  return port;
}

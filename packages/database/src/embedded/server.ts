import { chown, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./embedded-error.ts";
import { candidatePorts, isPortFree } from "./free-port.ts";
import type { Place } from "./place.ts";
import { runProgram } from "./run-program.ts";

const LOG_LIMIT_BYTES = 5 * 2 ** 20;
const ATTEMPTS = 5;

/**
 * Starts the server and waits until it accepts connections. It leaves the terminal's process group, so that Ctrl+C does not
 * end it before those who still write. Returns its port; throws with the server's own words when it does not start.
 */
export async function startServer(
  place: Place,
  binaries: Binaries,
  wantedPort: number | null,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const log = await openLog(place);
  let words = "no port below 32768 is free on 127.0.0.1";
  let attempts = 0;
  for (const port of candidatePorts(wantedPort, place.clusterDir)) {
    if (!(await isPortFree(port))) continue;
    const begun = (await stat(log)).size;
    const options = [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)];
    const args = ["start", "-w", "-t", "60", "-s", "-D", place.clusterDir, "-l", log, "-o", options.join(" ")];
    const { code, output } = await runProgram(binaries.pgCtl, args, place.identity);
    if (code === 0) return port;
    words = `${output}\n${(await readFile(log, "utf8")).slice(begun)}`.trim();
    attempts += 1;
    // Only a port that somebody took in this very moment is worth another try.
    if (attempts >= ATTEMPTS || !words.includes("Address already in use")) break;
  }
  throw new EmbeddedDatabaseError(`The database in ${place.clusterDir} does not start. It says:\n${words}`);
}

/** Asks the server to end its sessions and stop; returns once it has. */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  const args = ["stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", place.clusterDir];
  const { code, output } = await runProgram(binaries.pgCtl, args, place.identity);
  if (code === 0 || output.includes("PID file") || output.includes("No such process")) return;
  throw new EmbeddedDatabaseError(`The database in ${place.clusterDir} does not stop. It says:\n${output}`);
}

async function openLog(place: Place): Promise<string> {
  const path = join(place.baseDir, "server.log");
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  const file = await open(path, "a", 0o600);
  await file.close();
  const { uid, gid } = place.identity;
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  return path;
}

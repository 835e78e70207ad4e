import { createHash } from "node:crypto";
import { createServer } from "node:net";

/** Below 32768: above it the system hands ports to outgoing connections, which then collide with ours. */
const FIRST = 21500;
const LAST = 31999;

/** Ports to try for a data folder: the wanted one, then a row that differs from folder to folder. */
export function* candidatePorts(wanted: number | null, folder: string): Generator<number> {
  if (wanted !== null) yield wanted;
  const start = createHash("sha256").update(folder).digest().readUInt32BE(0) % (LAST - FIRST);
  for (let step = 0; step < 200; step += 1) yield FIRST + ((start + step * 7) % (LAST - FIRST));
}

/** Whether nobody listens on that port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

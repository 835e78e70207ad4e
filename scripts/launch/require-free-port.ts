import { createServer } from "node:net";
import { LaunchError } from "./launch-error.ts";

/** Says clearly, before anything is started, when the desk's address is taken or not ours to use. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const code = await tryToListen(host, port);
  if (code === null) return;
  if (code === "EADDRINUSE") {
    throw new LaunchError(
      `Port ${port} of ${host} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES")
    throw new LaunchError(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000`);
  throw new LaunchError(`It is not possible to listen on ${host}, port ${port} (${code}). Set HOST and PORT.`);
}

/** Null when it can be listened on, else the system's code for why not. */
export function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

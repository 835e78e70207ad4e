import { openCore } from "@smartsupport/core";
import { SettingsError } from "@smartsupport/core/settings";
import { buildApp } from "./app.ts";
import { readEnv } from "./env.ts";

const GRACE_MS = 10_000;

try {
  await serve();
} catch (error) {
  console.error(inWords(error));
  process.exit(1);
}

async function serve(): Promise<void> {
  const { core: coreSettings, api, listen } = readEnv(process.env);
  const core = openCore(coreSettings);
  const app = await buildApp({ core, settings: api });
  let isEnding = false;

  /** Answers what is under way, takes nothing new, then lets go of the database. Never waits longer than the grace. */
  const end = async (reason: string) => {
    if (isEnding) return;
    isEnding = true;
    app.log.info({ reason }, "ending");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await app.close();
    await core.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end(signal));
  // Whoever started this process is gone: nobody else would ever end it.
  if (process.connected) process.on("disconnect", () => void end("disconnect"));

  const address = await app.listen(listen);
  process.send?.({ kind: "listening", address });
}

/** What went wrong at the start, for people; the stack only where nobody foresaw it. */
function inWords(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  if (code === "EADDRINUSE")
    return `The port is taken: another program listens at ${process.env.HOST ?? "127.0.0.1"}:${process.env.PORT ?? 3000}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openCore } from "@smartsupport/core";
import { type ProcessSettings, readProcessSettings, SettingsError } from "@smartsupport/core/settings";
import { pino } from "pino";
import { type OpenWorker, openWorker } from "./worker.ts";

/** What is under way may take so long to end before the process goes anyway: rows are claimed again, nothing is lost. */
const STOP_WITHIN_MS = 25_000;

/** Sixteen deliveries side by side wait for others more than for the database; one connection listens. */
const POOL_SIZE = 12;

let isStopping = false;

const settings = settingsOrExit();
const log = pino({ name: "worker", level: settings.logLevel });
const core = openCore({
  databaseUrl: settings.databaseUrl,
  poolSize: POOL_SIZE,
  filesDir: join(settings.dataDir, "files"),
  auditDir: join(settings.dataDir, "audit"),
  secret: settings.secret,
  publicUrl: settings.publicUrl,
  isDemo: settings.isDemo,
});
const worker = await openWorker({
  core,
  queue:
    settings.redisUrl === null
      ? { kind: "postgres", databaseUrl: settings.databaseUrl }
      : { kind: "redis", redisUrl: settings.redisUrl },
  mail: settings.mail,
  log,
  onAlive: beat,
});
log.info({ queue: settings.redisUrl === null ? "postgres" : "redis", mail: settings.mail.transport }, "working");
process.send?.({ kind: "working" });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(worker));
// Whoever started this process by IPC is gone: nobody would ever end it.
if (process.connected) process.once("disconnect", () => void stop(worker));

async function stop(open: OpenWorker): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info("stopping");
  const timer = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  await open.close();
  await core.close();
  clearTimeout(timer);
  log.info("stopped");
  process.exit(0);
}

/** For whoever watches over a process without a port. */
function beat(): void {
  if (settings.heartbeatFile === null) return;
  writeFile(settings.heartbeatFile, new Date().toISOString()).catch((error: unknown) => {
    log.warn({ error: String(error) }, "the heartbeat cannot be written");
  });
}

function settingsOrExit(): ProcessSettings {
  try {
    return readProcessSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

import { pino } from "pino";
import { buildApp } from "./app.ts";
import { readSettings } from "./settings.ts";

const log = pino({ name: "workflow-system" });
try {
  const settings = readSettings(process.env);
  const app = await buildApp(settings, log);
  await app.listen({ port: settings.port, host: settings.host });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void app.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

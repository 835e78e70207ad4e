import Fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { startAutomatic } from "./automatic.ts";
import { hookRoute } from "./hook.ts";
import { pageRoutes } from "./pages.ts";
import type { Settings } from "./settings.ts";
import { openStore } from "./store.ts";

/** A small workflow system: hears of tickets, fetches their files, shows what it got, answers with statuses. */
export async function buildApp(settings: Settings, log?: FastifyBaseLogger): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: log,
    bodyLimit: 2 * 2 ** 20,
    forceCloseConnections: true,
  });
  const store = await openStore(settings.dataDir);
  const automatic = startAutomatic(settings, store);
  app.addHook("onClose", async () => automatic.stop());
  await app.register(hookRoute, { settings, store, onEvent: automatic.take });
  await app.register(pageRoutes, { settings, store });
  return app;
}

import { followLive } from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { isSessionAlive } from "../auth/authenticate.ts";
import type { Listener, LiveHub } from "./live-hub.ts";

/** Feeds the hub from the database: changes of tickets, and sessions that end. */
export function follow(app: FastifyInstance, hub: LiveHub): void {
  const changes = followLive(app.core, (notice) => {
    hub.forward(notice).catch((err: unknown) => app.log.warn({ err }, "a change was not passed on"));
  });
  const stop = app.sessions.onChange((id) => {
    for (const listener of hub.all()) if (concerns(listener, id)) void endIfOver(app, listener);
  });
  app.addHook("onClose", async () => {
    stop();
    await changes.close();
  });
}

function concerns({ person }: Listener, accountOrSessionId: string | null): boolean {
  return accountOrSessionId === null || accountOrSessionId === person.id || accountOrSessionId === person.sessionId;
}

/** When the database cannot be asked, the socket stays: the registry asks again once it listens again. */
async function endIfOver(app: FastifyInstance, listener: Listener): Promise<void> {
  const { person, epoch } = listener;
  const isAlive = await isSessionAlive(app, { person, epoch, expiresAt: new Date() }).catch(() => true);
  if (!isAlive) listener.end();
}

import { followLive } from "@smartsupport/core";
import type { FastifyInstance } from "fastify";
import { isSessionAlive } from "../auth/authenticate.ts";
import type { Listener, LiveHub } from "./live-hub.ts";
import type { PresenceTeller } from "./presence-teller.ts";

/** Feeds the hub from the database: changes of tickets, people who come and go, inboxes, and sessions that end. */
export function follow(app: FastifyInstance, hub: LiveHub, presences: PresenceTeller): void {
  const told = (telling: Promise<void>) =>
    void telling.catch((err: unknown) => app.log.warn({ err }, "a change was not passed on"));
  const changes = followLive(app.core, {
    onNotice: (notice) => told(hub.forward(notice)),
    onPresence: ({ organizationId, presenceOf }) => presences.changed(organizationId, presenceOf),
    onInbox: (notice) => told(hub.tellInboxes(notice)),
    onReturn() {
      hub.missed();
      for (const listener of hub.all()) presences.welcome(listener);
    },
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

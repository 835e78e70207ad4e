import { randomUUID } from "node:crypto";
import type { LiveFrame } from "@smartsupport/contracts";
import { bePresent, leavePresence } from "@smartsupport/core";
import type { Person } from "@smartsupport/domain";
import type { FastifyInstance } from "fastify";

type Here = Pick<Extract<LiveFrame, { kind: "here" }>, "number" | "doing">;

/** Where the page of one socket is. One write at a time; of what is said meanwhile the last counts. */
export type OwnPresence = { at(here: Here | null): void };

export function openOwnPresence(app: FastifyInstance, person: Person): OwnPresence {
  const page = { person, socketId: randomUUID() };
  let wanted: Here | null = null;
  let kept: Here | null = null;
  let isBusy = false;

  const work = async () => {
    isBusy = true;
    while (wanted !== kept) {
      const next: Here | null = wanted;
      try {
        await (next ? bePresent(app.core, page, next) : leavePresence(app.core, page));
      } catch (err) {
        // It is said again in a moment, or lapses.
        app.log.debug({ err }, "where a page is was not kept");
      }
      kept = next;
    }
    isBusy = false;
  };
  return {
    at(here) {
      wanted = here;
      if (!isBusy) void work();
    },
  };
}

import websocket from "@fastify/websocket";
import type { FastifyInstance } from "fastify";
import { refuseCrossSite } from "../plugins/same-origin.ts";
import { follow } from "./follow.ts";
import { openLiveHub } from "./live-hub.ts";
import { openPresenceTeller } from "./presence-teller.ts";
import { sweepPresences } from "./sweep-presences.ts";
import { welcome } from "./welcome.ts";

const MAX_FRAME_BYTES = 8192;

/** `/ws`: tells signed-in people which tickets changed and the desk who is where, for as long as their session lasts. */
export async function liveRoutes(app: FastifyInstance): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: MAX_FRAME_BYTES },
    errorHandler: (err, socket) => {
      // What a stranger's program sends wrong is no failure of ours; `ws` has told it why it closes.
      const isTheirs = "code" in err && String(err.code).startsWith("WS_ERR_");
      if (!isTheirs) app.log.error({ err }, "a socket failed");
      socket.terminate();
    },
  });
  const hub = openLiveHub(app.core);
  const presences = openPresenceTeller(app, hub);
  follow(app, hub, presences);
  sweepPresences(app);
  app.get("/ws", { websocket: true, onRequest: refuseCrossSite }, (socket) => welcome(app, { hub, presences }, socket));
}

import type { WebSocket } from "@fastify/websocket";
import { LIVE_CLOSE, liveFrame } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import type { FastifyInstance } from "fastify";
import { openAllowance } from "./frame-allowance.ts";
import type { Listener } from "./live-hub.ts";
import { openOwnPresence } from "./own-presence.ts";
import { parseFrame } from "./parse-frame.ts";

/** Hears what a browser says after its hello, as strictly as the contract has it and no more often than a page needs. */
export function hearFrames(app: FastifyInstance, socket: WebSocket, { person, send }: Listener): void {
  const isAllowed = openAllowance();
  const mayShare = can(person, "presence:share");
  const presence = openOwnPresence(app, person);
  socket.on("message", (data) => {
    if (socket.readyState !== socket.OPEN) return;
    if (!isAllowed()) return socket.close(LIVE_CLOSE.tooManyFrames);
    const frame = liveFrame.safeParse(parseFrame(data));
    if (!frame.success || (frame.data.kind !== "ping" && !mayShare)) return socket.close(LIVE_CLOSE.badFrame);
    if (frame.data.kind === "ping") return send({ kind: "pong" });
    presence.at(frame.data.kind === "here" ? frame.data : null);
  });
  socket.once("close", () => presence.at(null));
}

import type { WebSocket } from "@fastify/websocket";
import { LIVE_CLOSE, type LiveMessage, liveHello } from "@smartsupport/contracts";
import type { FastifyInstance } from "fastify";
import { type AccessToken, readAccessToken } from "../auth/access-tokens.ts";
import { isSessionAlive } from "../auth/authenticate.ts";
import { keepAlive } from "./keep-alive.ts";
import type { Listener, LiveHub } from "./live-hub.ts";

const HELLO_WITHIN_MS = 5000;

/** Waits for the first frame, which must carry an access token, then lets the socket hear of changes. */
export function welcome(app: FastifyInstance, hub: LiveHub, socket: WebSocket): void {
  const tooLate = setTimeout(() => socket.close(LIVE_CLOSE.badHello), HELLO_WITHIN_MS);
  socket.once("close", () => clearTimeout(tooLate));
  socket.once("message", async (frame) => {
    clearTimeout(tooLate);
    const token = await admit(app, String(frame));
    if (typeof token === "number") socket.close(token);
    else if (socket.readyState === socket.OPEN) listen(app, hub, socket, token);
  });
}

/** The token of whoever says hello, or the code to close with. */
async function admit(app: FastifyInstance, frame: string): Promise<AccessToken | number> {
  const hello = liveHello.safeParse(parse(frame));
  if (!hello.success) return LIVE_CLOSE.badHello;
  try {
    const token = readAccessToken(app, hello.data.accessToken);
    return (await isSessionAlive(app, token)) ? token : LIVE_CLOSE.unauthenticated;
  } catch {
    return LIVE_CLOSE.unauthenticated;
  }
}

function listen(app: FastifyInstance, hub: LiveHub, socket: WebSocket, { person, epoch }: AccessToken): void {
  const listener: Listener = {
    person,
    epoch,
    send: (message: LiveMessage) => socket.send(JSON.stringify(message)),
    end: () => socket.close(LIVE_CLOSE.sessionEnded),
  };
  hub.add(listener);
  socket.once("close", () => hub.remove(listener));
  keepAlive(app, socket);
  listener.send({ kind: "ready" });
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    return null;
  }
}

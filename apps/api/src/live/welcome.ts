import type { WebSocket } from "@fastify/websocket";
import { LIVE_CLOSE, type LiveMessage, liveHello } from "@smartsupport/contracts";
import type { FastifyInstance } from "fastify";
import { type AccessToken, readAccessToken } from "../auth/access-tokens.ts";
import { isSessionAlive } from "../auth/authenticate.ts";
import { hearFrames } from "./hear-frames.ts";
import { keepAlive } from "./keep-alive.ts";
import type { Listener, LiveHub } from "./live-hub.ts";
import { parseFrame } from "./parse-frame.ts";
import type { PresenceTeller } from "./presence-teller.ts";

const HELLO_WITHIN_MS = 5000;
/** Whoever does not take what is told is let go: the desk keeps no more than this for one socket. */
const MOST_UNSENT_BYTES = 2 ** 20;

type Live = { hub: LiveHub; presences: PresenceTeller };

/** Waits for the first frame, which must carry an access token, then lets the socket hear of changes and say where it is. */
export function welcome(app: FastifyInstance, live: Live, socket: WebSocket): void {
  const tooLate = setTimeout(() => socket.close(LIVE_CLOSE.badHello), HELLO_WITHIN_MS);
  socket.once("close", () => clearTimeout(tooLate));
  socket.once("message", async (frame) => {
    clearTimeout(tooLate);
    const admitted = await admit(app, parseFrame(frame));
    if (typeof admitted === "number") socket.close(admitted);
    else if (socket.readyState === socket.OPEN) listen(app, live, socket, admitted);
  });
}

type Admitted = { token: AccessToken; readingForMs: number | undefined };

/** The token of whoever says hello, or the code to close with. */
async function admit(app: FastifyInstance, frame: unknown): Promise<Admitted | number> {
  const hello = liveHello.safeParse(frame);
  if (!hello.success) return LIVE_CLOSE.badHello;
  try {
    const token = readAccessToken(app, hello.data.accessToken);
    if (!(await isSessionAlive(app, token))) return LIVE_CLOSE.unauthenticated;
    return { token, readingForMs: hello.data.readingForMs };
  } catch {
    return LIVE_CLOSE.unauthenticated;
  }
}

function listen(
  app: FastifyInstance,
  { hub, presences }: Live,
  socket: WebSocket,
  { token: { person, epoch }, readingForMs }: Admitted,
): void {
  const listener: Listener = {
    person,
    epoch,
    send(message: LiveMessage) {
      if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate();
      else socket.send(JSON.stringify(message));
    },
    end: () => socket.close(LIVE_CLOSE.sessionEnded),
  };
  hub.add(listener);
  socket.once("close", () => hub.remove(listener));
  keepAlive(app, socket);
  hearFrames(app, socket, listener);
  listener.send({ kind: "ready" });
  hub.catchUp(listener, readingForMs ?? 0).catch((err: unknown) => {
    app.log.warn({ err }, "somebody new was not told what had changed");
    socket.terminate();
  });
  presences.welcome(listener);
}

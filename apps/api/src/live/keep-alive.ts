import type { WebSocket } from "@fastify/websocket";
import type { FastifyInstance } from "fastify";

const PING_EVERY_MS = 30_000;

/** Asks the other end now and then whether it is still there, and drops a socket that does not answer. */
export function keepAlive(app: FastifyInstance, socket: WebSocket): void {
  let hasAnswered = true;
  socket.on("pong", () => {
    hasAnswered = true;
  });
  const timer = setInterval(() => {
    if (!hasAnswered) {
      app.log.debug("a socket no longer answers");
      return socket.terminate();
    }
    hasAnswered = false;
    socket.ping();
  }, PING_EVERY_MS);
  timer.unref();
  socket.once("close", () => clearInterval(timer));
}

import type { WebSocket } from "@fastify/websocket";
import type { LiveFrame, LiveMessage } from "@smartsupport/contracts";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";

export type LiveListener = {
  socket: WebSocket;
  /** The next message that was not taken yet, waited for. */
  next(): Promise<LiveMessage>;
  /** What came and was not taken yet. */
  seen(): LiveMessage[];
  say(frame: LiveFrame): void;
};

/** A socket at `/ws` of somebody with this token, who has been told that they hear; their page may have been reading already. */
export async function openLiveListener(
  app: FastifyInstance,
  accessToken: string,
  readingForMs?: number,
): Promise<LiveListener> {
  const socket = await app.injectWS("/ws");
  const messages: LiveMessage[] = [];
  const waiting: ((message: LiveMessage) => void)[] = [];
  socket.on("message", (data) => {
    const message: LiveMessage = JSON.parse(String(data));
    const take = waiting.shift();
    if (take) take(message);
    else messages.push(message);
  });
  const next = () => {
    const message = messages.shift();
    return message ? Promise.resolve(message) : new Promise<LiveMessage>((resolve) => waiting.push(resolve));
  };
  socket.send(JSON.stringify({ accessToken, readingForMs }));
  expect(await next()).toEqual({ kind: "ready" });
  return { socket, next, seen: () => [...messages], say: (frame) => socket.send(JSON.stringify(frame)) };
}

import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { type WorkflowPayload, workflowPayload } from "@smartsupport/contracts";
import Fastify from "fastify";
import { Webhook } from "standardwebhooks";

export type ReceivedEvent = {
  webhookId: string;
  headers: Record<string, string>;
  rawBody: string;
  payload: WorkflowPayload;
  receivedAt: Date;
};

/** What a receiver answers; without one it is 204. `afterMs` makes it slow. */
export type ReceiverAnswer = { status: number; headers?: Record<string, string>; body?: string; afterMs?: number };

export type WorkflowReceiver = {
  url: string;
  /** `whsec_…`, as an endpoint keeps it. */
  secret: string;
  /** Every request with a good signature, in the order of arrival, repeats included. */
  received: ReceivedEvent[];
  /** Requests whose signature or body was bad. */
  refused: string[];
  /** Decides what to answer from now on. */
  answer(decide: (event: ReceivedEvent, nth: number) => ReceiverAnswer | undefined): void;
  /** Resolves when `isEnough` holds; looks again after each request. Throws after `withinMs`. */
  until(isEnough: (received: ReceivedEvent[]) => boolean, withinMs?: number): Promise<void>;
  close(): Promise<void>;
};

/**
 * An outside workflow system for tests. It verifies each request with the standard library and against the contract, and
 * keeps it before it answers.
 */
export async function openWorkflowReceiver(port = 0, secret = newSecret()): Promise<WorkflowReceiver> {
  const webhook = new Webhook(secret);
  const received: ReceivedEvent[] = [];
  const refused: string[] = [];
  const waiting = new Set<() => void>();
  let decide: Parameters<WorkflowReceiver["answer"]>[0] = () => undefined;

  const app = Fastify({ bodyLimit: 5 * 2 ** 20, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.post("/hook", async (request, reply) => {
    const rawBody = String(request.body);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    let event: ReceivedEvent;
    try {
      const payload = workflowPayload.parse(webhook.verify(rawBody, headers));
      event = { webhookId: headers["webhook-id"] ?? "", headers, rawBody, payload, receivedAt: new Date() };
    } catch (error) {
      refused.push(String(error));
      return reply.code(401).send();
    }
    received.push(event);
    for (const look of waiting) look();
    const answer = decide(event, received.filter(({ webhookId }) => webhookId === event.webhookId).length);
    if (answer?.afterMs !== undefined) await delay(answer.afterMs);
    return reply
      .code(answer?.status ?? 204)
      .headers(answer?.headers ?? {})
      .send(answer?.body);
  });
  const origin = await app.listen({ port, host: "127.0.0.1" });

  return {
    url: `${origin}/hook`,
    secret,
    received,
    refused,
    answer(next) {
      decide = next;
    },
    until: (isEnough, withinMs = 20_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`The receiver heard ${received.length} events and still waits after ${withinMs} ms.`));
        }, withinMs);
        function look(): void {
          if (!isEnough(received)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        }
        waiting.add(look);
        look();
      }),
    close: () => app.close(),
  };
}

function newSecret(): string {
  return `whsec_${randomBytes(24).toString("base64")}`;
}

import type { FastifyInstance } from "fastify";
import { Webhook } from "standardwebhooks";
import { fetchFiles } from "./fetch-files.ts";
import { type EventBody, eventBody } from "./payload.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

type Options = { settings: Settings; store: Store; onEvent: (event: EventBody) => void };

const ID = /^[A-Za-z0-9_-]{1,100}$/;

/** `POST /hook`: verifies the signature over the body as it came, keeps the event, answers, then fetches the files. */
export async function hookRoute(app: FastifyInstance, { settings, store, onEvent }: Options): Promise<void> {
  const webhook = new Webhook(settings.secret);
  // The signature is over the bytes; a body that was parsed and written again would have another.
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));

  app.post("/hook", async (request, reply) => {
    const rawBody = String(request.body);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const),
    );
    const id = headers["webhook-id"] ?? "";
    try {
      webhook.verify(rawBody, headers);
    } catch {
      return reply.code(401).send("The signature is not right.\n");
    }
    const parsed = eventBody.safeParse(JSON.parse(rawBody));
    if (!parsed.success || !ID.test(id)) return reply.code(400).send("This is not an event of a ticket.\n");
    if (!(await store.keep(id, headers, rawBody))) return reply.code(200).send("Known already.\n");
    void after(parsed.data);
    return reply.code(202).send("Kept.\n");
  });

  async function after(event: EventBody): Promise<void> {
    onEvent(event);
    for (const problem of await fetchFiles(store.filesDir, event.ticket)) app.log.warn(problem);
  }
}

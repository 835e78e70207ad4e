import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { callBack } from "./call-back.ts";
import { filePath } from "./fetch-files.ts";
import type { Html } from "./html.ts";
import { listPage } from "./list-page.ts";
import { SCRIPT, STYLE } from "./look.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";
import { ticketPage } from "./ticket-page.ts";

const callForm = z.object({ status: z.string().min(1).max(60), comment: z.string().max(20_000).default("") });
type Params = { number: string; id: string };

/** What a person sees, at /. */
export async function pageRoutes(app: FastifyInstance, { settings, store }: { settings: Settings; store: Store }) {
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook("onSend", async (_request, reply) => {
    reply.header("content-security-policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
    reply.header("x-content-type-options", "nosniff");
  });

  app.get("/", (_request, reply) => page(reply, listPage(store, settings)));
  app.get("/health", async () => ({ ok: true }));
  app.get("/favicon.ico", (_request, reply) => reply.code(204).send());
  app.get("/version", async () => ({ version: store.version() }));
  app.get("/look.css", (_request, reply) => reply.type("text/css").send(STYLE));
  app.get("/look.js", (_request, reply) => reply.type("text/javascript").send(SCRIPT));

  app.get<{ Params: Params }>("/tickets/:number", (request, reply) => {
    const found = ticketPage(store, request.params.number);
    return found === null ? reply.code(404).send("No such ticket.") : page(reply, found);
  });

  app.post<{ Params: Params }>("/tickets/:number/status", async (request, reply) => {
    const { number } = request.params;
    if (!isFromHere(request)) return reply.code(403).send("Only from this page.");
    if (ticketPage(store, number) === null) return reply.code(404).send("No such ticket.");
    await callBack(settings, store, { ticket: number, ...callForm.parse(request.body) });
    return reply.redirect(`/tickets/${encodeURIComponent(number)}`, 303);
  });

  app.get<{ Params: Params }>("/tickets/:number/files/:id", async (request, reply) => {
    const { number, id } = request.params;
    const ticket = store.events().findLast(({ body }) => body.ticket.ticket_number === number)?.body.ticket;
    const file = ticket?.attachments.find((each) => each.id === id);
    if (file === undefined) return reply.code(404).send("No such file.");
    const path = filePath(store.filesDir, number, file);
    if (!(await stat(path).catch(() => null))) return reply.code(404).send("It was not fetched yet.");
    return reply
      .type("application/octet-stream")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.file_name)}`)
      .send(createReadStream(path));
  });
}

function page(reply: FastifyReply, content: Html): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(content.text);
}

/** The page has no sign-in, so another site must not push its buttons. */
function isFromHere({ headers }: FastifyRequest): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

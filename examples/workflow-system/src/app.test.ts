import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildApp } from "./app.ts";

const secret = `whsec_${randomBytes(24).toString("base64")}`;
const file = Buffer.from("name,amount\nchair,3\n");

let dataDir: string;
let desk: FastifyInstance;
let apiUrl: string;
let said: { headers: Record<string, unknown>; body: unknown }[];
let app: FastifyInstance;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "workflow-system-"));
  said = [];
  desk = Fastify({ forceCloseConnections: true });
  desk.get("/api/v1/files/:id", (request, reply) =>
    (request.query as { signature?: string }).signature === "good" ? reply.send(file) : reply.code(403).send(),
  );
  desk.post("/api/v1/integrations/workflow/ticket-status", async ({ headers, body }) => {
    said.push({ headers, body });
    return { ticket_number: "TX0001", status: "In Progress", changed: true };
  });
  apiUrl = await desk.listen({ port: 0, host: "127.0.0.1" });
  app = await open();
});
afterEach(async () => {
  await app.close();
  await desk.close();
  await rm(dataDir, { recursive: true, force: true });
});

const open = (isAutomatic = false) =>
  buildApp({ port: 0, host: "127.0.0.1", secret, apiKey: "ssk_test_key", apiUrl, dataDir, isAutomatic });

function event({ sequence = 1, status = "Open", subject = "Chairs <script>alert(1)</script>" } = {}) {
  return {
    event: "ticket.opened",
    event_id: randomUUID(),
    sequence,
    occurred_at: "2026-11-21T10:00:00.000Z",
    comment: null,
    ticket: {
      ticket_number: "TX0001",
      subject,
      description: "Three of them. \u0627\u0644\u0643\u0631\u0627\u0633\u064a",
      category: "Others",
      status,
      customer: { first_name: "Ana", last_name: "Reyes", email: "ana@acme.example" },
      attachments: [
        {
          id: "a1",
          file: `${apiUrl}/api/v1/files/a1?signature=good`,
          file_name: "../../chairs.csv",
          file_type: "text/csv",
          file_size: file.length,
        },
      ],
    },
  };
}

function post(body: ReturnType<typeof event>, sealed = JSON.stringify(body)) {
  const now = new Date();
  const headers = {
    "content-type": "application/json",
    "webhook-id": body.event_id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(body.event_id, now, sealed),
  };
  return app.inject({ method: "POST", url: "/hook", headers, payload: JSON.stringify(body) });
}

it("keeps what is signed, and a repeated event once", async () => {
  const first = event();
  expect((await post(first)).statusCode).toBe(202);
  expect((await post(first)).statusCode).toBe(200);
  expect(await readdir(join(dataDir, "events"))).toEqual([`${first.event_id}.json`]);
});

it("refuses a body that is not the signed one", async () => {
  const answer = await post(event(), JSON.stringify(event({ subject: "Something else" })));
  expect(answer.statusCode).toBe(401);
  expect(await readdir(join(dataDir, "events"))).toEqual([]);
});

it("fetches the files through their links, under names of its own", async () => {
  await post(event());
  const folder = join(dataDir, "files", "TX0001");
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual(["a1.csv"]));
  expect(await readFile(join(folder, "a1.csv"))).toEqual(file);
  const download = await app.inject("/tickets/TX0001/files/a1");
  expect(download.rawPayload).toEqual(file);
});

it("shows the latest state, and nobody's markup", async () => {
  await post(event({ sequence: 2, status: "Resolved" }));
  await post(event({ sequence: 1, status: "Open" }));
  const list = (await app.inject("/")).body;
  expect(list).toContain('<span class="status">Resolved</span>');
  const page = (await app.inject("/tickets/TX0001")).body;
  for (const shown of [list, page]) {
    expect(shown).not.toContain("<script>alert");
    expect(shown).toContain("Chairs &lt;script&gt;alert(1)&lt;/script&gt;");
  }
  expect(page).not.toContain("signature=good");
});

it("calls back in its own words, with its key, and shows the answer", async () => {
  await post(event());
  const answer = await app.inject({
    method: "POST",
    url: "/tickets/TX0001/status",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "status=On+Process&comment=",
  });
  expect(answer.statusCode).toBe(303);
  expect(said).toMatchObject([
    {
      headers: { authorization: "Bearer ssk_test_key" },
      body: { ticket_number: "TX0001", status: "On Process", comment: null },
    },
  ]);
  expect((await app.inject("/tickets/TX0001")).body).toContain("200 now In Progress");
});

it("takes no push of its buttons from another site", async () => {
  await post(event());
  const answer = await app.inject({
    method: "POST",
    url: "/tickets/TX0001/status",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://evil.example" },
    payload: "status=completed",
  });
  expect([answer.statusCode, said]).toEqual([403, []]);
});

it("knows after a restart what it had", async () => {
  await post(event());
  await app.close();
  app = await open();
  expect((await app.inject("/")).body).toContain("TX0001");
});

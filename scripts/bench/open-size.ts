import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCore } from "@smartsupport/core";
import { applyMigrations } from "@smartsupport/database/migrate";
import { root } from "../setup/root.mjs";
import type { BareGiven } from "./bare-server.ts";
import type { DeskGiven } from "./desk-server.ts";
import { fillDesk, PEOPLE_COUNT } from "./fill-desk.ts";
import type { Call, Target } from "./load.ts";
import { type Plan, recordDesk } from "./record-desk.ts";
import { startServer } from "./server-process.ts";

export const OPERATIONS = ["list", "ticket", "search", "create", "sign-in"] as const;

export type BenchOperation = (typeof OPERATIONS)[number];

/** A filled desk and, on the same data, its reference. */
export type OpenSize = {
  tickets: number;
  targets(operation: BenchOperation): { desk: Target; bare: Target };
  close(): Promise<void>;
};

type Given = { ownerUrl: string; appUrl: string; tickets: number; say: (text: string) => void };

const POOL_SIZE = 10;
const SECRET = "f3a1c9d27b6e4508a1d2e3f4a5b6c7d8";
const SAMPLE = 40;

/** Fills a database and starts the desk and the bare server on it. */
export async function openSize({ ownerUrl, appUrl, tickets, say }: Given): Promise<OpenSize> {
  say(`filling a database with ${tickets.toLocaleString("en")} tickets`);
  await applyMigrations({ ownerUrl, appUrl, migrationsDir: join(root, "prisma/migrations") });
  const filled = await fillDesk(ownerUrl, tickets);
  const filesDir = await mkdtemp(join(tmpdir(), "smartsupport-bench-"));
  const core = openCore({
    databaseUrl: appUrl,
    filesDir,
    secret: SECRET,
    publicUrl: "http://127.0.0.1",
    isDemo: false,
  });
  const emails = Array.from(
    { length: PEOPLE_COUNT },
    (_, index) => `person${String(index + 1).padStart(4, "0")}@bench.example`,
  );
  const plan: Plan = {
    numbers: Array.from({ length: SAMPLE }, (_, index) => numberOf(1 + Math.floor((index * tickets) / SAMPLE))),
    words: ["printer", "mailbox slow", "case77", "update", "monitor black"],
    newTicket: { subject: "Printer drops jobs", description: "Since Monday.", categoryId: filled.categoryId },
    email: emails[0] ?? "",
  };
  const operations = await recordDesk(core, filled, plan);
  const key = core.keyring.accessTokens.toString("hex");
  const desk = await startServer("desk-server.ts", {
    databaseUrl: appUrl,
    poolSize: POOL_SIZE,
    secret: SECRET,
    filesDir,
  } satisfies DeskGiven);
  const bare = await startServer("bare-server.ts", {
    databaseUrl: appUrl,
    poolSize: POOL_SIZE,
    key,
    operations,
  } satisfies BareGiven);
  const authorization = await signInAt(desk.url, plan.email, filled.password);
  return {
    tickets,
    targets(operation) {
      const calls = callsOf(operation, plan, emails, filled.password, authorization);
      const theirs: Call[] = [{ method: calls[0]?.method ?? "GET", path: `/${operation}`, headers: { authorization } }];
      return {
        desk: { url: desk.url, calls, cpuMs: desk.cpuMs },
        bare: { url: bare.url, calls: theirs, cpuMs: bare.cpuMs },
      };
    },
    async close() {
      await Promise.all([desk.stop(), bare.stop()]);
      await core.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

function numberOf(value: number): string {
  return `TX${String(value).padStart(4, "0")}`;
}

async function signInAt(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  return `Bearer ${(await answer.json()).accessToken}`;
}

function callsOf(
  operation: BenchOperation,
  plan: Plan,
  emails: string[],
  password: string,
  authorization: string,
): Call[] {
  const get = (path: string): Call => ({ method: "GET", path: `/api/v1${path}`, headers: { authorization } });
  const post = (path: string, body: unknown): Call => ({
    method: "POST",
    path: `/api/v1${path}`,
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (operation === "list") return [get("/tickets?view=all_active")];
  if (operation === "ticket") return plan.numbers.map((number) => get(`/tickets/${number}`));
  if (operation === "search") return plan.words.map((q) => get(`/tickets?q=${encodeURIComponent(q)}`));
  if (operation === "create") return [post("/tickets", plan.newTicket)];
  return emails.slice(0, 50).map((email) => post("/auth/login", { email, password }));
}

import { ENTRY_COLUMNS, newId, readChainState, takeSealingTurn } from "@smartsupport/database";
import { ctxOf, makeAccount, openTestCore } from "@smartsupport/testing/factories";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { readKeptHead, writeKeptHead } from "./kept-head.ts";
import { recordAudit } from "./record-audit.ts";
import { keepAuditHeads, sealAudit } from "./seal-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

const core = await openTestCore();
const auditDir = core.auditDir ?? "";
const owner = new pg.Client({ connectionString: core.ownerUrl });
let ctx: Ctx;
let organizationId: string;

beforeAll(() => owner.connect());
beforeEach(async () => {
  ctx = ctxOf(core, await makeAccount(core, { role: "admin" }));
  organizationId = ctx.actor.organizationId;
});
afterAll(async () => {
  await owner.end();
  await core.close();
});

const { prisma } = core.database;
const write = (at = new Date(), tx: Parameters<typeof recordAudit>[0] = prisma) =>
  recordAudit(tx, { ...ctx, now: at }, { action: "session.ended", subject: { kind: "session", id: newId() } });
const writeMany = (count: number) => Promise.all(Array.from({ length: count }, () => write()));
const report = async (now = new Date()) =>
  (await verifyAudit(core, now)).find((found) => found.organizationId === organizationId);
const seqs = async () =>
  (await prisma.auditSeal.findMany({ where: { organizationId }, orderBy: { seq: "asc" } })).map(({ seq }) => seq);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it("takes every column of an entry into its seal", async () => {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_entry' ORDER BY ordinal_position",
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(ENTRY_COLUMNS));
});

it("chains what was written, each once, and keeps the head outside", async () => {
  await writeMany(7);
  expect(await report()).toMatchObject({ count: 0, problem: null });
  expect(await sealAudit(core)).toBeGreaterThanOrEqual(7);
  expect(await sealAudit(core)).toBe(0);
  const { head } = await readChainState(core.database, organizationId);
  expect(await seqs()).toEqual(upTo(7));
  expect(await readKeptHead(auditDir, organizationId)).toEqual({ organizationId, count: 7, head });
  expect(await report()).toEqual({ organizationId, count: 7, head, problem: null });
});

it("seals an entry that is committed after later ones were sealed", async () => {
  let commit = () => undefined as unknown;
  const isHeld = new Promise<void>((resolve) => {
    commit = () => resolve();
  });
  let written = () => undefined as unknown;
  const isWritten = new Promise<void>((resolve) => {
    written = () => resolve();
  });
  const late = prisma.$transaction(async (tx) => {
    await write(new Date(Date.now() - 5_000), tx);
    written();
    await isHeld;
  });
  await isWritten;
  await write();
  await sealAudit(core);
  expect(await seqs()).toEqual([1]);
  commit();
  await late;
  await sealAudit(core);
  expect(await seqs()).toEqual([1, 2]);
  expect(await report()).toMatchObject({ count: 2, problem: null });
});

it("lets several sealers at once make one chain", async () => {
  const writing = writeMany(700);
  const sealing = Array.from({ length: 12 }, () => sealAudit(core));
  await Promise.all([writing, ...sealing]);
  await sealAudit(core);
  expect(await seqs()).toEqual(upTo(700));
  expect(await report()).toMatchObject({ count: 700, problem: null });
});

it("loses nothing when a sealer's connection dies in the middle, and gives the turn to the next", async () => {
  await writeMany(20);
  await owner.query("BEGIN; LOCK TABLE audit_seal IN SHARE MODE");
  const dying = sealAudit(core).catch((error: unknown) => error);
  await expect.poll(() => endWhoeverWaitsFor("audit_seal")).toBe(1);
  await owner.query("COMMIT");
  expect(await dying).toBeInstanceOf(Error);
  expect(await seqs()).toEqual([]);
  await sealAudit(core);
  expect(await seqs()).toEqual(upTo(20));
  expect(await report()).toMatchObject({ count: 20, problem: null });
});

it("keeps the head that a sealer could not keep any more", async () => {
  await write();
  await sealAudit({ ...core, auditDir: null });
  expect(await report()).toMatchObject({ problem: expect.stringContaining("outside the database is gone") });
  expect(await keepAuditHeads(core)).toBe(1);
  expect(await report()).toMatchObject({ count: 1, problem: null });
});

it("is not held up by a sealed entry that waits once more", async () => {
  await write();
  await sealAudit(core);
  const [sealed] = await prisma.auditSeal.findMany({ where: { organizationId } });
  await prisma.auditUnsealed.create({ data: { organizationId, entryId: sealed?.entryId ?? "" } });
  await write();
  await sealAudit(core);
  expect(await seqs()).toEqual([1, 2]);
});

it("finds a missing tail by the head outside, and never replaces that proof", async () => {
  await writeMany(5);
  await sealAudit(core);
  await removeFrom(4);
  expect(await report()).toMatchObject({
    count: 3,
    problem: "The tail is missing: 5 entries were sealed, the database ends with 3.",
  });
  await writeMany(4);
  await expect(sealAudit(core)).rejects.toThrow("does not lead to its kept head");
  expect(await seqs()).toEqual(upTo(7));
  expect(await report()).toMatchObject({ problem: "Seal 5 is not the one that was kept outside the database." });
  expect(await readKeptHead(auditDir, organizationId)).toMatchObject({ count: 5 });
  // For the tests that follow: each organization has a chain of its own.
  const { count, head } = await readChainState(core.database, organizationId);
  await writeKeptHead(auditDir, { organizationId, count, head: head ?? "" });
});

it("finds an entry that nobody sealed for a minute, whatever the list of what waits says", async () => {
  await write();
  await owner.query("DELETE FROM audit_unsealed WHERE organization_id = $1", [organizationId]);
  await sealAudit(core);
  expect(await report()).toMatchObject({ problem: null });
  expect(await report(new Date(Date.now() + 61_000))).toMatchObject({
    problem: expect.stringContaining("was never sealed"),
  });
});

it("gives the turn to one", async () => {
  const outcome = await takeSealingTurn(core.database, organizationId, async () =>
    takeSealingTurn(core.database, organizationId, async () => "also"),
  );
  expect(outcome).toBeNull();
});

async function endWhoeverWaitsFor(table: string): Promise<number> {
  const { rowCount } = await core.database.pool.query(
    `SELECT pg_terminate_backend(l.pid) FROM pg_locks l
      WHERE NOT l.granted AND l.relation = $1::regclass AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [table],
  );
  return rowCount ?? 0;
}

async function removeFrom(seq: number): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    "DELETE FROM audit_seal WHERE organization_id = $1 AND seq >= $2 RETURNING entry_id AS id",
    [organizationId, seq],
  );
  await owner.query("DELETE FROM audit_entry WHERE id = ANY($1)", [rows.map(({ id }) => id)]);
}

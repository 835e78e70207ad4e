import type { BulkAct } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Core, Ctx } from "../context.ts";
import { transitionTicket } from "../tickets/transition-ticket.ts";
import { updateTicket } from "../tickets/update-ticket.ts";
import { forgetBulkChanges } from "./forget-bulk-changes.ts";
import { getBulkChange } from "./get-bulk-change.ts";
import { runBulkChanges } from "./run-bulk-changes.ts";
import { startBulkChange } from "./start-bulk-change.ts";
import { undoBulkChange } from "./undo-bulk-change.ts";

const core = await openTestCore();
const { pool, prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const joy = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const MINUTE_MS = 60_000;
const at = (minutes: number, account = rafael): Ctx =>
  ctxOf(core, account, new Date(NOW.getTime() + minutes * MINUTE_MS));
const staff = at(0);

/** Approved by the rules themselves, so that its clock has a story. */
async function open(): Promise<string> {
  const { number } = await makeTicket(core, organization, { requesterId: maria.id });
  await transitionTicket(at(-120), number, { action: "approve", priority: "High", departmentId }, 1);
  return number;
}

async function held(): Promise<string> {
  const number = await open();
  await transitionTicket(at(-60), number, { action: "hold", reason: "vendor" }, await versionOf(number));
  return number;
}

async function asked(): Promise<string> {
  const number = await open();
  await transitionTicket(at(-60), number, { action: "ask", question: "Which floor?" }, await versionOf(number));
  return number;
}

async function versionOf(number: string): Promise<number> {
  return (await prisma.ticket.findFirstOrThrow({ where: { number, organizationId } })).version;
}

/** The tickets' rows, whole, but for what every change moves on. */
async function rowsOf(numbers: readonly string[]) {
  const { rows } = await pool.query(
    `SELECT to_jsonb(t) - ARRAY['version', 'updated_at', 'event_seq'] AS row FROM ticket t
      WHERE organization_id = $1 AND number = ANY($2) ORDER BY number`,
    [organizationId, numbers],
  );
  return rows.map(({ row }) => row);
}

const outcomes = ({ items }: Awaited<ReturnType<typeof getBulkChange>>) => items.map(({ outcome }) => outcome);

describe("a change to many tickets, and its undo", () => {
  const ACTS: BulkAct[] = [
    { kind: "assign", assigneeId: joy.id },
    { kind: "take" },
    { kind: "priority", priority: "Critical" },
    { kind: "addTag", tag: "vpn" },
    { kind: "hold", reason: "part", resumeAt: "2026-12-24T08:00:00.000Z", comment: "We wait for a part." },
    { kind: "resolve", note: "The switch was replaced." },
  ];

  it.each(ACTS)("$kind: every row is as it was, field by field", async (change) => {
    const numbers = [await open(), await open()];
    const before = await rowsOf(numbers);
    const done = await startBulkChange(staff, { numbers, change });
    expect(outcomes(done)).toEqual(["changed", "changed"]);
    expect(await rowsOf(numbers)).not.toEqual(before);
    const undone = await undoBulkChange(at(7), done.id);
    expect(undone).toMatchObject({ state: "undone", undoUntil: null, counts: { undone: 2 } });
    expect(await rowsOf(numbers)).toEqual(before);
  });

  it.each([
    ["on hold", held],
    ["asked", asked],
  ])("resolved while %s, and back: the clock is paused as it was", async (_how, make) => {
    const numbers = [await make()];
    const before = await rowsOf(numbers);
    const done = await startBulkChange(staff, { numbers, change: { kind: "resolve", note: "Done." } });
    await undoBulkChange(at(5), done.id);
    expect(await rowsOf(numbers)).toEqual(before);
    // It goes on as if nothing had been: the pause counts from where it began.
    const resumed = numbers[0] ?? "";
    const { status } = await prisma.ticket.findFirstOrThrow({ where: { number: resumed, organizationId } });
    expect(["OnHold", "Pending"]).toContain(status);
  });

  it("department, tags and category too", async () => {
    const other = await prisma.department.create({
      data: { id: crypto.randomUUID(), organizationId, name: "Bulk" },
      select: { id: true },
    });
    const category = await prisma.category.create({
      data: { id: crypto.randomUUID(), organizationId, name: "Bulk" },
      select: { id: true },
    });
    const numbers = [await open(), await open()];
    await updateTicket(at(-50), numbers[0] ?? "", { tags: ["vpn", "wifi"] }, await versionOf(numbers[0] ?? ""));
    const before = await rowsOf(numbers);
    for (const change of [
      { kind: "department", departmentId: other.id },
      { kind: "category", categoryId: category.id },
    ] as const) {
      const done = await startBulkChange(staff, { numbers, change });
      expect(outcomes(done)).toEqual(["changed", "changed"]);
      await undoBulkChange(at(1), done.id);
      expect(await rowsOf(numbers)).toEqual(before);
    }
    const removed = await startBulkChange(staff, { numbers, change: { kind: "removeTag", tag: "vpn" } });
    expect(outcomes(removed)).toEqual(["changed", "same"]);
    await undoBulkChange(at(1), removed.id);
    expect(await rowsOf(numbers)).toEqual(before);
  });

  it("merges into one ticket, and takes them out again", async () => {
    const [into, ...numbers] = [await open(), await open(), await open()];
    const before = await rowsOf([into ?? "", ...numbers]);
    const done = await startBulkChange(staff, { numbers, change: { kind: "merge", into: into ?? "" } });
    expect(outcomes(done)).toEqual(["changed", "changed"]);
    const merged = await prisma.ticket.count({ where: { organizationId, mergedInto: { number: into } } });
    expect(merged).toBe(2);
    expect((await undoBulkChange(at(1), done.id)).counts).toMatchObject({ undone: 2, kept: 0 });
    expect(await rowsOf([into ?? "", ...numbers])).toEqual(before);
  });
});

describe("each ticket for itself", () => {
  it("says of each what came of it, and why not", async () => {
    const [fine, fresh] = [await open(), (await makeTicket(core, organization, { requesterId: maria.id })).number];
    const stranger = await makeOrganization(core);
    const foreign = await makeTicket(core, stranger, {
      requesterId: (await makeAccount(core, { organizationId: stranger.id })).id,
      number: "TX778899",
    });
    const numbers = [fine, fresh, "TX999999", foreign.number, fine];
    const done = await startBulkChange(staff, { numbers, change: { kind: "resolve", note: "Done." } });
    expect(done).toMatchObject({ total: 4, state: "done", counts: { changed: 1, refused: 3 } });
    expect(done.items.map(({ code }) => code)).toEqual([null, "illegal_transition", "not_found", "not_found"]);
    expect(done.items[1]?.words).toMatch(/moved on/);
    // The words went where they were meant to go, and are kept nowhere else.
    const kept = await prisma.bulkChange.findUniqueOrThrow({ where: { id: done.id } });
    expect(JSON.stringify(kept)).not.toContain("Done.");
  });

  it("refuses at once what could work for none", async () => {
    const number = await open();
    const start = (change: BulkAct) => startBulkChange(staff, { numbers: [number], change });
    const past = { kind: "hold" as const, reason: "date" as const, resumeAt: "2020-01-01T00:00:00.000Z" };
    for (const change of [
      past,
      { kind: "assign" as const, assigneeId: maria.id },
      { kind: "merge" as const, into: number },
    ]) {
      await expect(start(change)).rejects.toMatchObject({ code: "invalid_input" });
    }
  });

  it("belongs to whoever made it, at the desk alone", async () => {
    const done = await startBulkChange(staff, { numbers: [await open()], change: { kind: "addTag", tag: "x" } });
    for (const of of [getBulkChange, undoBulkChange]) {
      await expect(of(at(1, joy), done.id)).rejects.toMatchObject({ code: "not_found" });
    }
    const body = { numbers: [await open()], change: { kind: "addTag" as const, tag: "x" } };
    await expect(startBulkChange(ctxOf(core, maria), body)).rejects.toMatchObject({ code: "forbidden" });
    const key = { core, now: NOW, actor: await makeKey(core, organizationId) };
    await expect(startBulkChange(key, body)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the undo", () => {
  it("leaves alone what somebody changed since, and says so", async () => {
    const numbers = [await open(), await open()];
    const done = await startBulkChange(staff, { numbers, change: { kind: "priority", priority: "Low" } });
    await updateTicket(at(1, joy), numbers[0] ?? "", { tags: ["mine"] }, await versionOf(numbers[0] ?? ""));
    const [kept] = await rowsOf(numbers.slice(0, 1));
    const undone = await undoBulkChange(at(2), done.id);
    expect(outcomes(undone)).toEqual(["kept", "undone"]);
    expect(undone.items[0]?.words).toMatch(/It was changed since/);
    expect(await rowsOf(numbers.slice(0, 1))).toEqual([kept]);
    expect(kept).toMatchObject({ priority: "Low", tags: ["mine"] });
  });

  it("is there for ten minutes, and once", async () => {
    const late = await startBulkChange(staff, { numbers: [await open()], change: { kind: "addTag", tag: "a" } });
    expect(late.undoUntil).toBe("2026-11-21T02:10:00.000Z");
    await expect(undoBulkChange(at(10), late.id)).rejects.toMatchObject({ code: "too_late_to_undo" });
    await forgetBulkChanges(core, at(10).now);
    const words = await prisma.bulkChangeTicket.findFirstOrThrow({ where: { bulkChangeId: late.id } });
    expect(words.before).toBeNull();
    const twice = await startBulkChange(staff, { numbers: [await open()], change: { kind: "addTag", tag: "a" } });
    const presses = await Promise.allSettled([undoBulkChange(at(1), twice.id), undoBulkChange(at(1), twice.id)]);
    expect(presses.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("more than a hundred", () => {
  let numbers: string[] = [];
  beforeAll(async () => {
    numbers = await Promise.all(
      Array.from({ length: 120 }, async () => (await makeTicket(core, organization, { requesterId: maria.id })).number),
    );
  });

  it("are changed by the worker, where one that died left off, each once", async () => {
    const begun = await startBulkChange(staff, { numbers, change: { kind: "addTag", tag: "many" } });
    expect(begun).toMatchObject({ state: "running", total: 120, counts: { waiting: 120 } });
    // Dies with its hands full: the connection goes while a ticket is being changed.
    let left = 25;
    const dying = {
      ...core,
      database: {
        ...core.database,
        prisma: new Proxy(prisma, {
          get(target, name) {
            if (name === "$transaction" && left-- <= 0) throw new Error("The worker died.");
            return Reflect.get(target, name);
          },
        }),
      },
    } as Core;
    await expect(runBulkChanges(dying, NOW)).rejects.toThrow("died");
    const half = await getBulkChange(staff, begun.id);
    expect(half.counts).toMatchObject({ changed: 25, waiting: 95 });
    // Still its turn: another must not step in before it is taken for dead.
    await runBulkChanges(core, at(0.25).now);
    expect((await getBulkChange(staff, begun.id)).counts.changed).toBe(25);
    await Promise.all([1, 2, 3].map(() => runBulkChanges(core, at(1.2).now)));
    expect(await getBulkChange(at(1), begun.id)).toMatchObject({ state: "done", counts: { changed: 120 } });
    const events = await prisma.outboxEvent.count({
      where: { organizationId, type: "ticket.edited", occurredAt: at(1.2).now },
    });
    expect(events).toBe(95);
    const tagged = await prisma.ticket.findMany({
      where: { organizationId, tags: { has: "many" } },
      select: { tags: true, version: true },
    });
    expect(tagged.filter(({ tags, version }) => tags.length === 1 && version === 2)).toHaveLength(120);

    expect(await undoBulkChange(at(2), begun.id)).toMatchObject({ state: "undoing", counts: { changed: 120 } });
    await runBulkChanges(core, at(2).now);
    expect(await getBulkChange(at(2), begun.id)).toMatchObject({ state: "undone", counts: { undone: 120 } });
    expect(await prisma.ticket.count({ where: { organizationId, tags: { has: "many" } } })).toBe(0);
  });

  it("stop when whoever began it may not any more", async () => {
    const leaver = await makeAccount(core, { organizationId, role: "coordinator" });
    const begun = await startBulkChange(at(3, leaver), { numbers, change: { kind: "addTag", tag: "gone" } });
    await prisma.account.update({ where: { id: leaver.id }, data: { status: "deactivated" } });
    await runBulkChanges(core, at(3).now);
    expect((await getBulkChange(at(3, leaver), begun.id)).counts).toMatchObject({ refused: 120 });
    expect(await prisma.ticket.count({ where: { organizationId, tags: { has: "gone" } } })).toBe(0);
  });
});

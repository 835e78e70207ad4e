import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { approveAccount } from "./approve-account.ts";
import { readEventPerson } from "./event-person.ts";
import { listAccounts } from "./list-accounts.ts";
import { rejectAccount } from "./reject-account.ts";
import { updateAccount } from "./update-account.ts";

const core = await openTestCore();
const organizationId = (await makeOrganization(core)).id;
const admin = await makeAccount(core, { organizationId, role: "admin" });
const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
const employee = await makeAccount(core, { organizationId });
const stranger = await makeAccount(core, { role: "admin" });
afterAll(() => core.close());

const { prisma } = core.database;
const NOW = new Date("2026-11-20T02:00:00Z");
const asAdmin = ctxOf(core, admin, NOW);
const pending = (given = {}) => makeAccount(core, { organizationId, status: "pending", ...given });
const auditOf = (subjectId: string) => prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
const eventsOf = (subjectId: string) =>
  prisma.outboxEvent.findMany({ where: { subjectId }, orderBy: { eventSeq: "asc" } });

describe("approving", () => {
  it("makes the account active, with its event and audit entry", async () => {
    const { id } = await pending();
    const account = await approveAccount(asAdmin, id, { role: "coordinator" });
    expect(account).toMatchObject({ id, status: "active", role: "coordinator", approvedAt: NOW.toISOString() });
    expect(await eventsOf(id)).toMatchObject([
      { type: "account.approved", eventSeq: 1, actorId: admin.id, payload: {} },
    ]);
    expect(await auditOf(id)).toMatchObject([
      { action: "account.approved", actorId: admin.id, data: { role: "coordinator" } },
    ]);
  });

  it("happens once, however many try at once", async () => {
    const { id } = await pending();
    const tries = [1, 2, 3, 4].map(() => approveAccount(asAdmin, id, { role: "employee" }));
    const outcomes = await Promise.allSettled([...tries, rejectAccount(asAdmin, id, { reason: "No." })]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it("shows who has the company id, and refuses until that is settled", async () => {
    const holder = await makeAccount(core, {
      organizationId,
      companyId: "MA0142",
      firstName: "Maria",
      lastName: "Santos",
    });
    const { id } = await pending({ companyId: "MA0142" });
    const { items } = await listAccounts(asAdmin, { status: ["pending"], limit: 100 });
    expect(items.find((item) => item.id === id)?.companyIdHolder).toEqual({
      id: holder.id,
      name: "Maria Santos",
      hasPhoto: false,
    });
    await expect(approveAccount(asAdmin, id, { role: "employee" })).rejects.toMatchObject({ code: "company_id_taken" });
    expect(await eventsOf(id)).toEqual([]);
  });
});

describe("rejecting", () => {
  it("deletes the row, and keeps what the mail needs apart from the event", async () => {
    const { id } = await pending({ email: "isabel@meridian.example", firstName: "Isabel", lastName: "Garcia" });
    await prisma.session.deleteMany({ where: { accountId: id } });
    await rejectAccount(asAdmin, id, { reason: "Not on our list, Isabel." });
    expect(await prisma.account.count({ where: { id } })).toBe(0);
    const [event] = await eventsOf(id);
    expect(event).toMatchObject({ type: "account.rejected", eventSeq: 1, payload: {} });
    expect(await readEventPerson(core, event?.id ?? "")).toEqual({
      email: "isabel@meridian.example",
      firstName: "Isabel",
      lastName: "Garcia",
      words: "Not on our list, Isabel.",
    });
    const audit = await auditOf(id);
    expect(audit).toMatchObject([
      { action: "account.rejected", data: { emailDigest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
    expect(JSON.stringify([event, audit])).not.toMatch(/isabel|garcia|list/i);
  });

  it("is for pending accounts only", async () => {
    await expect(rejectAccount(asAdmin, employee.id, { reason: "No." })).rejects.toMatchObject({
      code: "already_decided",
    });
  });
});

describe("who decides", () => {
  it.each([
    ["a coordinator", coordinator, "forbidden"],
    ["an employee", employee, "not_found"],
    ["a stranger's admin", stranger, "not_found"],
  ] as const)("is not %s", async (_, who, code) => {
    const { id } = await pending();
    const ctx = ctxOf(core, who, NOW);
    await expect(approveAccount(ctx, id, { role: "employee" })).rejects.toMatchObject({ code });
    await expect(rejectAccount(ctx, id, { reason: "No." })).rejects.toMatchObject({ code });
    await expect(updateAccount(ctx, id, { role: "admin" })).rejects.toMatchObject({ code });
    expect(await prisma.account.findUnique({ where: { id } })).toMatchObject({ status: "pending" });
  });
});

describe("changing accounts", () => {
  it("changes a role, which voids access tokens", async () => {
    const { id } = await makeAccount(core, { organizationId });
    expect(await updateAccount(asAdmin, id, { role: "coordinator" })).toMatchObject({ role: "coordinator" });
    expect(await prisma.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ sessionEpoch: 1 });
    expect(await auditOf(id)).toMatchObject([
      { action: "account.role_changed", data: { from: "employee", to: "coordinator" } },
    ]);
  });

  it("deactivates, which ends every session, and reactivates", async () => {
    const account = await makeAccount(core, { organizationId, passwordHash: "-" });
    await updateAccount(asAdmin, account.id, { status: "deactivated" });
    expect(await prisma.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
      status: "deactivated",
      sessionEpoch: 1,
    });
    expect(await prisma.session.findMany({ where: { accountId: account.id } })).toMatchObject([
      { revokedReason: "deactivated", revokedAt: NOW },
    ]);
    expect(await eventsOf(account.id)).toMatchObject([{ type: "account.deactivated" }]);
    expect(await updateAccount(asAdmin, account.id, { status: "active" })).toMatchObject({ status: "active" });
    const actions = (await auditOf(account.id)).map((entry) => entry.action);
    expect(actions).toEqual(["account.deactivated", "account.reactivated"]);
  });

  it("moves people between departments, their own organization's", async () => {
    const department = await prisma.department.findFirstOrThrow({ where: { organizationId } });
    const foreign = await prisma.department.findFirstOrThrow({ where: { organizationId: stranger.organizationId } });
    const moved = await updateAccount(asAdmin, admin.id, { departmentId: department.id });
    expect(moved.department).toEqual({ id: department.id, name: "IT" });
    await expect(updateAccount(asAdmin, admin.id, { departmentId: foreign.id })).rejects.toMatchObject({
      errors: [{ path: "departmentId" }],
    });
  });

  it("leaves one's own role to others", async () => {
    await makeAccount(core, { organizationId, role: "admin" });
    await expect(updateAccount(asAdmin, admin.id, { role: "employee" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("protects the last active admin", async () => {
    const ctx = ctxOf(core, stranger, NOW);
    await makeAccount(core, { organizationId: stranger.organizationId, role: "admin", status: "deactivated" });
    for (const change of [{ role: "employee" }, { status: "deactivated" }] as const) {
      await expect(updateAccount(ctx, stranger.id, change)).rejects.toMatchObject({ code: "last_admin" });
    }
  });

  it("keeps one admin when two take each other's role away at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const first = await makeAccount(core, { role: "admin" });
      const second = await makeAccount(core, { organizationId: first.organizationId, role: "admin" });
      const outcomes = await Promise.allSettled([
        updateAccount(ctxOf(core, first), second.id, { role: "employee" }),
        updateAccount(ctxOf(core, second), first.id, { status: "deactivated" }),
      ]);
      expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
      const left = { organizationId: first.organizationId, role: "admin", status: "active" } as const;
      expect(await prisma.account.count({ where: left })).toBe(1);
    }
  });
});

describe("the list of people", () => {
  it("shows who waits longest first, page by page, and never a stranger", async () => {
    const place = (await makeOrganization(core)).id;
    const boss = await makeAccount(core, { organizationId: place, role: "admin", firstName: "Carmen" });
    for (const [index, status] of (["active", "pending", "active", "pending", "invited"] as const).entries()) {
      const { id } = await makeAccount(core, {
        organizationId: place,
        status,
        lastName: "Cruz",
        firstName: `No ${"ABCDE"[index]}`,
      });
      await prisma.account.update({ where: { id }, data: { createdAt: new Date(Date.UTC(2026, 0, 10 - index)) } });
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAccounts(ctxOf(core, boss), { limit: 2, cursor });
      names.push(...page.items.map((item) => item.firstName));
      expect(page.counts).toEqual({ pending: 2, active: 3, invited: 1, deactivated: 0 });
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(names).toEqual(["No D", "No B", "Carmen", "No A", "No C", "No E"]);
    const found = await listAccounts(ctxOf(core, boss), {
      limit: 10,
      q: "no d",
      role: ["employee"],
      status: ["pending"],
    });
    expect(found.items.map((item) => item.firstName)).toEqual(["No D"]);
    expect((await listAccounts(ctxOf(core, boss), { limit: 10, q: "100%" })).items).toEqual([]);
  });

  it("is for staff", async () => {
    await expect(listAccounts(ctxOf(core, employee), { limit: 10 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listAccounts(asAdmin, { limit: 10, cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({
      errors: [{ path: "cursor" }],
    });
  });
});

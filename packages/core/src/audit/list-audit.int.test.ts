import type { AuditAction, AuditSubjectKind } from "@smartsupport/contracts";
import { newId } from "@smartsupport/database";
import type { Actor } from "@smartsupport/domain";
import { ctxOf, makeAccount, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportAudit } from "./export-audit.ts";
import { listAudit } from "./list-audit.ts";
import { type AuditFact, personDigest, recordAudit } from "./record-audit.ts";
import { sealAudit } from "./seal-audit.ts";

const core = await openTestCore();
const admin = await makeAccount(core, { role: "admin", firstName: "Carmen", lastName: "Reyes" });
const { organizationId } = admin;
const imelda = await makeAccount(core, { organizationId, firstName: "Imelda", lastName: "Ramos" });
const stranger = await makeAccount(core, { role: "admin" });
const ticket = await makeTicket(core, { id: organizationId, ...(await ownDesk()) }, { requesterId: imelda.id });
const ctx = ctxOf(core, admin, new Date("2026-11-21T12:00:00Z"));
const gone = newId();
const digest = personDigest(core.keyring, organizationId, "ghost@company.test");
afterAll(() => core.close());

/** Five entries, an hour apart from each other. */
beforeAll(async () => {
  const desk: Actor = { kind: "system", organizationId };
  const erased: Actor = { ...admin.actor, id: gone };
  await write(0, admin.actor, "account.approved", "account", imelda.id, { role: "employee" });
  await write(1, imelda.actor, "attachment.deleted", "ticket", ticket.id);
  await write(2, desk, "session.refused", "session", null, { code: "wrong_credentials", emailDigest: digest });
  await write(3, erased, "api_key.revoked", "api_key", newId(), { prefix: "=cmd|' /C calc'!A0" });
  await sealAudit(core);
  await write(4, { kind: "clock", organizationId }, "category.created", "category", newId());
  const elsewhere = ctxOf(core, stranger);
  await recordAudit(core.database.prisma, elsewhere, {
    action: "audit.exported",
    subject: { kind: "audit", id: null },
  });
});

async function write(
  hour: number,
  actor: Actor,
  action: AuditAction,
  kind: AuditSubjectKind,
  id: string | null,
  data: AuditFact["data"] = {},
) {
  const now = new Date(Date.UTC(2026, 10, 20, 14 + hour));
  const origin = { requestId: `request-${hour}`, address: `10.0.0.${hour}`, userAgent: "" };
  await recordAudit(core.database.prisma, { core, actor, now, origin }, { action, subject: { kind, id }, data });
}

async function ownDesk() {
  const { prisma } = core.database;
  const where = { organizationId };
  const [department, category, subCategory] = await Promise.all([
    prisma.department.findFirstOrThrow({ where }),
    prisma.category.findFirstOrThrow({ where }),
    prisma.subCategory.findFirstOrThrow({ where }),
  ]);
  return { departmentId: department.id, categoryId: category.id, subCategoryId: subCategory.id };
}

const actions = async (query: Partial<Parameters<typeof listAudit>[1]>) =>
  (await listAudit(ctx, { limit: 50, ...query })).items.map(({ action }) => action);

it("says who did what to whom, the newest first, with the names of now", async () => {
  const { items, chain } = await listAudit(ctx, { limit: 50 });
  expect(items).toMatchObject([
    { action: "category.created", actor: { kind: "clock", id: null, name: "The clock" }, seal: null },
    { action: "api_key.revoked", actor: { kind: "person", id: gone, name: "Somebody who is no longer here" } },
    { action: "session.refused", actor: { kind: "desk", name: "The desk" }, subject: { id: null, name: null } },
    { action: "attachment.deleted", actor: { name: "Imelda Ramos" }, subject: { name: ticket.number } },
    {
      at: "2026-11-20T14:00:00.000Z",
      action: "account.approved",
      actor: { kind: "person", id: admin.id, name: "Carmen Reyes", hasPhoto: false },
      subject: { kind: "account", id: imelda.id, name: "Imelda Ramos" },
      data: { role: "employee" },
      address: "10.0.0.0",
      requestId: "request-0",
      seal: 1,
    },
  ]);
  expect(chain).toMatchObject({ count: 4, head: expect.stringMatching(/^[0-9a-f]{64}$/), waiting: 1 });
});

it("goes on where a page ended", async () => {
  const first = await listAudit(ctx, { limit: 3 });
  const second = await listAudit(ctx, { limit: 3, cursor: first.nextCursor ?? "" });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null]);
  expect(second.items[0]?.action).toBe("attachment.deleted");
  await expect(listAudit(ctx, { limit: 3, cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid_input" });
});

it.each([
  ["whoever acted", { actor: imelda.id }, ["attachment.deleted"]],
  [
    "what was done",
    { action: ["account.approved", "api_key.revoked"] as const },
    ["api_key.revoked", "account.approved"],
  ],
  ["what it was done to", { subject: imelda.id }, ["account.approved"]],
  // Midnight of Manila is 16:00 UTC.
  ["days of the organization", { to: "2026-11-20" }, ["attachment.deleted", "account.approved"]],
  ["a day", { from: "2026-11-21", to: "2026-11-21" }, ["category.created", "api_key.revoked", "session.refused"]],
  ["a name", { q: "imelda ramos" }, ["attachment.deleted", "account.approved"]],
  ["an address", { q: "10.0.0.3" }, ["api_key.revoked"]],
  ["a request", { q: "request-4" }, ["category.created"]],
  ["a ticket", { q: ticket.number }, ["attachment.deleted"]],
  ["an e-mail that only a digest was kept of", { q: "Ghost@company.test" }, ["session.refused"]],
  ["a pattern, which is text", { q: "%" }, []],
])("is narrowed by %s", async (_, query, expected) => {
  expect(await actions({ ...query, action: "action" in query ? [...query.action] : undefined })).toEqual(expected);
});

it("refuses an end before the beginning, and everybody but admins", async () => {
  await expect(actions({ from: "2026-11-22", to: "2026-11-21" })).rejects.toMatchObject({ code: "invalid_input" });
  for (const read of [listAudit(ctxOf(core, imelda), { limit: 5 }), exportAudit(ctxOf(core, imelda), {})]) {
    await expect(read).rejects.toMatchObject({ code: "forbidden" });
  }
  expect((await listAudit(ctxOf(core, stranger), { limit: 50 })).items).toHaveLength(1);
});

it("exports it as text that no spreadsheet runs, and writes the export down", async () => {
  const { fileName, content } = await exportAudit(ctx, { actor: gone });
  const text = Buffer.concat(await content.toArray()).toString("utf8");
  expect(fileName).toBe("audit-2026-11-21.csv");
  const [head, row, rest] = text.split("\n");
  expect(head).toBe("\uFEFFTime,Who,Who (id),Action,About,About (kind),About (id),Details,Address,Request,Seal");
  expect(row).toContain(`Somebody who is no longer here,${gone},api_key.revoked,`);
  expect(rest).toBe("");
  const [entry] = (await listAudit(ctx, { limit: 1 })).items;
  expect(entry).toMatchObject({ action: "audit.exported", actor: { id: admin.id }, data: { actor: gone } });
});

it("tells a spreadsheet that a name like a formula is text", async () => {
  const { prisma } = core.database;
  await prisma.account.update({
    where: { id: imelda.id },
    data: { firstName: "=1+1", middleName: null, lastName: "x" },
  });
  const { content } = await exportAudit(ctx, { subject: imelda.id });
  expect(Buffer.concat(await content.toArray()).toString("utf8")).toContain(",'=1+1 x,");
});

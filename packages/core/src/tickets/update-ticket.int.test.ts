import { ctxOf, makeAccount, makeKey, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { createTicket } from "./create-ticket.ts";
import { transitionTicket } from "./transition-ticket.ts";
import { updateTicket } from "./update-ticket.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, categoryId, subCategoryId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const requester = ctxOf(core, maria, NOW);
const staff = ctxOf(core, rafael, NOW);
const file = () =>
  createTicket(requester, {
    subject: "Printer",
    description: "It jams.",
    categoryId,
    subCategoryId,
    scheduledDate: "2026-11-22",
  });
const historyOf = (ticketId: string) =>
  prisma.historyEntry.findMany({ where: { ticketId, action: "edit" }, orderBy: { id: "asc" } });

describe("an edit", () => {
  it("changes what it says, with its history and its event", async () => {
    const { id, number } = await file();
    const ticket = await updateTicket(requester, number, { subject: "Printer on 3F", scheduledDate: null }, 1);
    expect(ticket).toMatchObject({ subject: "Printer on 3F", scheduledDate: null, version: 2, status: "New" });
    expect(await historyOf(id)).toMatchObject([
      {
        isInternal: false,
        actorId: maria.id,
        changes: { subject: { from: "Printer", to: "Printer on 3F" }, scheduledDate: { from: "2026-11-22", to: null } },
      },
    ]);
    const events = await prisma.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { eventSeq: "asc" } });
    expect(events[1]).toMatchObject({ type: "ticket.edited", eventSeq: 2, payload: { version: 2, action: "edit" } });
  });

  it("that changes nothing writes nothing", async () => {
    const { id, number } = await file();
    expect(await updateTicket(requester, number, { subject: "Printer", scheduledDate: "2026-11-22" }, 1)).toMatchObject(
      {
        version: 1,
      },
    );
    expect(await historyOf(id)).toEqual([]);
  });

  it("of the desk's own fields is the desk's, and internal", async () => {
    const { id, number } = await file();
    const triage: Parameters<typeof updateTicket>[2][] = [{ priority: "High" }, { departmentId }, { tags: ["vip"] }];
    for (const body of triage) {
      await expect(updateTicket(requester, number, body, 1)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await updateTicket(staff, number, { priority: "High", tags: ["vip", "vip", "3F"] }, 1)).toMatchObject({
      priority: "High",
      tags: ["vip", "3F"],
      version: 2,
    });
    expect(await historyOf(id)).toMatchObject([{ isInternal: true }]);
  });

  it("is the requester's until approval, and says which version was seen", async () => {
    const { number } = await file();
    await expect(updateTicket(requester, number, { subject: "x" })).rejects.toMatchObject({
      code: "if_match_required",
    });
    await expect(updateTicket(requester, number, { subject: "x" }, 3)).rejects.toMatchObject({
      code: "stale_version",
      facts: { current: { number, version: 1 } },
    });
    await transitionTicket(staff, number, { action: "approve", priority: "High", departmentId }, 1);
    await expect(updateTicket(requester, number, { subject: "x" }, 2)).rejects.toMatchObject({ code: "forbidden" });
    expect(await updateTicket(staff, number, { subject: "x" }, 2)).toMatchObject({ subject: "x" });
    const key = { ...staff, actor: await makeKey(core, organizationId) };
    await expect(updateTicket(key, number, { subject: "y" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of the priority moves the due time; of an approved ticket neither priority nor department can be taken away", async () => {
    const { number } = await file();
    const approved = await transitionTicket(staff, number, { action: "approve", priority: "High", departmentId }, 1);
    expect(approved.dueAt).toBe("2026-11-21T10:00:00.000Z");
    const later = { ...staff, now: new Date("2026-11-21T03:00:00.000Z") };
    expect((await updateTicket(later, number, { priority: "Critical" }, 2)).dueAt).toBe("2026-11-21T06:00:00.000Z");
    await expect(updateTicket(later, number, { priority: null, departmentId: null }, 3)).rejects.toMatchObject({
      errors: [{ path: "priority" }, { path: "departmentId" }],
    });
  });

  it("to another category asks that category's form", async () => {
    const other = await prisma.category.create({
      data: {
        id: crypto.randomUUID(),
        organizationId,
        name: "Asset",
        form: [{ key: "serial", label: "Serial", type: "text", isRequired: true }],
      },
    });
    const { id, number } = await file();
    await expect(updateTicket(requester, number, { categoryId: other.id }, 1)).rejects.toMatchObject({
      errors: [{ path: "fields.serial" }],
    });
    await expect(
      updateTicket(requester, number, { categoryId: other.id, subCategoryId, fields: { serial: "X1" } }, 1),
    ).rejects.toMatchObject({ errors: [{ path: "subCategoryId" }] });
    const moved = await updateTicket(requester, number, { categoryId: other.id, fields: { serial: " X1 " } }, 1);
    expect(moved).toMatchObject({ category: { name: "Asset" }, subCategory: null, fields: { serial: "X1" } });
    expect((await historyOf(id))[0]?.changes).toMatchObject({
      categoryId: { from: categoryId, to: other.id },
      subCategoryId: { from: subCategoryId, to: null },
      "fields.serial": { from: null, to: "X1" },
    });
  });

  it("never reaches into another organization", async () => {
    const foreign = await makeOrganization(core);
    const { number } = await file();
    await expect(updateTicket(staff, number, { departmentId: foreign.departmentId }, 1)).rejects.toMatchObject({
      errors: [{ path: "departmentId" }],
    });
    await expect(updateTicket(staff, number, { categoryId: foreign.categoryId }, 1)).rejects.toMatchObject({
      errors: [{ path: "categoryId" }],
    });
    const stranger = ctxOf(core, await makeAccount(core, { organizationId: foreign.id, role: "admin" }));
    await expect(updateTicket(stranger, number, { subject: "x" }, 1)).rejects.toMatchObject({ code: "not_found" });
  });
});

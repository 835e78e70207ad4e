import { createTicket as operation, ticket as ticketShape } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { createTicket } from "./create-ticket.ts";
import { getTicket } from "./get-ticket.ts";

const core = await openTestCore();
const organization = await makeOrganization(core);
const { id: organizationId, categoryId, subCategoryId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId, firstName: "Maria", lastName: "Santos" });
const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T17:30:00.000Z");
const ctx = ctxOf(core, maria, NOW);
const file = (given: object = {}, as = ctx) =>
  createTicket(as, operation.body.parse({ subject: "The printer jams", categoryId, ...given }));
const { prisma } = core.database;

describe("filing a ticket", () => {
  it("makes it New, with a number, its story and its event", async () => {
    const ticket = await file({ description: "On the third floor", subCategoryId });
    expect(ticketShape.strict().parse(ticket)).toEqual(ticket);
    expect(ticket).toMatchObject({
      number: expect.stringMatching(/^TX\d{4}$/),
      status: "New",
      version: 1,
      requester: { id: maria.id, name: "Maria Santos" },
      category: { id: categoryId, name: "IT Support" },
      subCategory: { id: subCategoryId },
      department: { id: departmentId },
      createdAt: NOW.toISOString(),
      availableActions: ["withdraw"],
      may: { edit: true, triage: false, comment: true, note: false, attach: true, watch: true },
    });
    expect(await getTicket(ctx, ticket.number)).toEqual(ticket);
    expect(await prisma.outboxEvent.findMany({ where: { subjectId: ticket.id } })).toMatchObject([
      {
        type: "ticket.created",
        eventSeq: 1,
        actorId: maria.id,
        occurredAt: NOW,
        payload: { number: ticket.number, version: 1, action: "create", from: null, to: "New" },
      },
    ]);
    expect(await prisma.historyEntry.findMany({ where: { ticketId: ticket.id } })).toMatchObject([
      { action: "create", actorId: maria.id, isInternal: false },
    ]);
  });

  it("gives numbers in turn, each once, however many come at once", async () => {
    const filed = await Promise.all(Array.from({ length: 20 }, () => file()));
    const values = filed.map(({ number }) => Number(number.slice(2))).sort((a, b) => a - b);
    const [first = 0] = values;
    expect(values).toEqual(Array.from({ length: 20 }, (_, index) => first + index));
  });

  it("grows past 9999", async () => {
    const far = await makeOrganization(core);
    await prisma.ticketCounter.update({ where: { organizationId: far.id }, data: { value: 9999 } });
    const person = await makeAccount(core, { organizationId: far.id });
    expect((await file({ categoryId: far.categoryId }, ctxOf(core, person))).number).toBe("TX10000");
  });

  it("asks the category's form, and says which answer is wrong", async () => {
    const id = await categoryWithForm();
    await expect(file({ categoryId: id, fields: { device: "Toaster", extra: 1 } })).rejects.toMatchObject({
      code: "invalid_input",
      errors: [{ path: "fields.extra" }, { path: "fields.device" }],
    });
    await expect(file({ categoryId: id })).rejects.toMatchObject({ errors: [{ path: "fields.device" }] });
    expect((await file({ categoryId: id, fields: { device: "Laptop", note: "  x " } })).fields).toEqual({
      device: "Laptop",
      note: "x",
    });
  });

  it("takes today where the organization is, and no day before", async () => {
    // 17:30 in London on the 21st is the 22nd in Manila.
    expect((await file({ scheduledDate: "2026-11-22" })).scheduledDate).toBe("2026-11-22");
    await expect(file({ scheduledDate: "2026-11-21" })).rejects.toMatchObject({ errors: [{ path: "scheduledDate" }] });
  });

  it("refuses what is not of this organization", async () => {
    const other = await makeOrganization(core);
    await expect(file({ categoryId: other.categoryId })).rejects.toMatchObject({ errors: [{ path: "categoryId" }] });
    await expect(file({ subCategoryId: other.subCategoryId })).rejects.toMatchObject({
      errors: [{ path: "subCategoryId" }],
    });
    const stranger = await makeAccount(core, { organizationId: other.id });
    await expect(file({ requesterId: stranger.id }, ctxOf(core, coordinator))).rejects.toMatchObject({
      errors: [{ path: "requesterId" }],
    });
  });

  it("is for somebody else only by staff and by keys", async () => {
    await expect(file({ requesterId: coordinator.id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(file({ requesterEmail: coordinator.email })).rejects.toMatchObject({ code: "forbidden" });
    expect((await file({ requesterId: maria.id })).requester.id).toBe(maria.id);
    expect((await file({ requesterEmail: maria.email.toUpperCase() }, ctxOf(core, coordinator))).requester.id).toBe(
      maria.id,
    );
    const key = { core, now: NOW, actor: await makeKey(core, organizationId, { scopes: ["tickets:create"] }) };
    expect((await file({ requesterEmail: maria.email }, key)).requester.id).toBe(maria.id);
    await expect(file({}, key)).rejects.toMatchObject({ errors: [{ path: "requesterEmail" }] });
    const reader = { core, now: NOW, actor: await makeKey(core, organizationId, { scopes: ["tickets:read"] }) };
    await expect(file({ requesterEmail: maria.email }, reader)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("files of a new ticket", () => {
  it("are claimed with it", async () => {
    const uploadId = await makeUpload(core, maria, "jam.png");
    const ticket = await file({ uploadIds: [uploadId] });
    expect(ticket.attachments).toMatchObject([{ id: uploadId, fileName: "jam.png", sizeBytes: 1234 }]);
    expect(await prisma.attachment.findUniqueOrThrow({ where: { id: uploadId } })).toMatchObject({
      ticketId: ticket.id,
      claimedAt: NOW,
    });
  });

  it("are one's own, unclaimed, and there; else nothing is filed", async () => {
    const before = await prisma.ticket.count();
    const used = await makeUpload(core, maria);
    await file({ uploadIds: [used] });
    await expect(file({ uploadIds: [used] })).rejects.toMatchObject({ code: "upload_already_used" });
    const foreign = await makeUpload(core, coordinator);
    await expect(file({ uploadIds: [foreign] })).rejects.toMatchObject({ errors: [{ path: "uploadIds" }] });
    expect(await prisma.ticket.count()).toBe(before + 1);
    expect(await prisma.outboxEvent.count({ where: { type: "ticket.created" } })).toBe(before + 1);
  });

  it("go to one of two tickets that claim them at once", async () => {
    const uploadId = await makeUpload(core, maria);
    const results = await Promise.allSettled([file({ uploadIds: [uploadId] }), file({ uploadIds: [uploadId] })]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

async function categoryWithForm(): Promise<string> {
  const { id } = await prisma.category.create({
    data: {
      id: crypto.randomUUID(),
      organizationId,
      name: "With a form",
      form: [
        { key: "device", label: "Device", type: "select", options: ["Laptop", "Printer"], isRequired: true },
        { key: "note", label: "Note", type: "text", isRequired: false },
      ],
    },
  });
  return id;
}

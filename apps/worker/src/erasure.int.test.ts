import { Readable } from "node:stream";
import * as core from "@smartsupport/core";
import { ctxOf, makeKey, type TestAccount } from "@smartsupport/testing/factories";
import { makePng } from "@smartsupport/testing/files";
import { openWorkflowReceiver, type WorkflowReceiver } from "@smartsupport/testing/workflow-receiver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl } from "../test/crawl.ts";
import { eventually } from "../test/eventually.ts";
import { openTestDesk, type TestDesk } from "../test/test-desk.ts";
import { SILENT } from "./log.ts";
import { openWorker } from "./worker.ts";

/** Words that nobody but the person could have brought. */
const NAMES = ["Zorabelle", "Quixmire", "Vandergloot", "zorabelle.quixmire@acme.example", "ZQ7731"];
const WORDS = ["Wurblepoint", "snorfwhistle", "Klaxfield", "brindlemuff", "Oxtwaddle", "gnarlbucket", "plimsolver"];

let desk: TestDesk;
let receiver: WorkflowReceiver;
let admin: TestAccount;
let zorabelle: TestAccount;
let number: string;
beforeAll(async () => {
  desk = await openTestDesk();
  receiver = await openWorkflowReceiver();
  receiver.answer(({ rawBody }) => ({ status: 422, body: rawBody.slice(0, 900) }));
  await desk.endpoint(receiver);
  admin = await desk.person("admin", "Amihan");
  await live();
});
afterAll(async () => {
  await receiver.close();
  await desk.core.close();
});

const report = () => core.reportTickets(ctxOf(desk.core, admin), { from: "2020-01-01", to: "2099-12-31" });
const upload = async (by: TestAccount, fileName: string, content: Buffer) =>
  (await core.uploadFile(ctxOf(desk.core, by), { fileName, content: Readable.from([content]) })).id;

/** Everything that happened is told to whoever hears of it. */
async function sendAll() {
  const { prisma } = desk.core.database;
  const worker = await openWorker({
    core: desk.core,
    queue: { kind: "postgres", databaseUrl: desk.core.appUrl },
    mail: { transport: "local", from: "Desk <desk@acme.example>" },
    log: SILENT,
  });
  await eventually(async () => {
    expect(await prisma.outboxEvent.count({ where: { fannedOutAt: null } })).toBe(0);
    expect(await prisma.delivery.count({ where: { status: { in: ["waiting", "sending"] } } })).toBe(0);
  });
  await worker.close();
}

/** All that one person leaves behind in a desk, by the commands that leave it. */
async function live() {
  const { organization, employee, coordinator } = desk;
  const { prisma } = desk.core.database;
  zorabelle = await desk.person("employee", "Zorabelle");
  await prisma.account.update({
    where: { id: zorabelle.id },
    data: { lastName: "Quixmire", middleName: "Vandergloot", companyId: "ZQ7731", email: NAMES[3] },
  });
  await prisma.category.update({
    where: { id: organization.categoryId },
    data: { form: [{ key: "place", label: "Place", type: "text", isRequired: false }] },
  });
  const photo = makePng(8, 8, () => [1, 2, 3]).toString("base64");
  const [asHer, asStaff] = [ctxOf(desk.core, zorabelle), ctxOf(desk.core, coordinator)];
  await core.updateMe(asHer, { photo });
  const files = [
    await upload(zorabelle, "snorfwhistle.txt", Buffer.from("Wurblepoint in a file")),
    await upload(zorabelle, "snorfwhistle-2.txt", Buffer.from("Wurblepoint again")),
  ];
  await upload(zorabelle, "snorfwhistle-unused.txt", Buffer.from("Wurblepoint unused"));
  const { categoryId, departmentId } = organization;
  const filed = await core.createTicket(asHer, {
    subject: "Wurblepoint is broken",
    description: "The snorfwhistle, says Zorabelle.",
    categoryId,
    fields: { place: "Klaxfield" },
    uploadIds: files.slice(0, 1),
  });
  number = filed.number;
  const request = { actor: asHer.actor, key: "k1", requestHash: "-" };
  await core.beginRepeatable(desk.core, request, new Date());
  await core.finishRepeatable(desk.core, request, { statusCode: 201, response: filed });
  const seen = { actor: asStaff.actor, key: "k2", requestHash: "-" };
  await core.beginRepeatable(desk.core, seen, new Date());
  await core.finishRepeatable(desk.core, seen, { statusCode: 200, response: await core.getTicket(asStaff, number) });
  await core.updateTicket(
    asHer,
    number,
    { subject: "Wurblepoint is still broken", fields: { place: "Old Klaxfield" } },
    1,
  );
  await core.addComment(asHer, number, { body: "brindlemuff!", uploadIds: files.slice(1) });
  const approval = { action: "approve", priority: "High", departmentId, next: "claim" } as const;
  await core.transitionTicket(asStaff, number, approval, 2);
  await core.addNote(asStaff, number, { body: "Zorabelle called from extension 12. Mrs. Quixmire is in a hurry." });
  await core.addComment(asStaff, number, { body: "Hi Zorabelle, we look at it." });
  const { version } = JSON.parse(JSON.stringify(await core.getTicket(asStaff, number)));
  await core.transitionTicket(asStaff, number, { action: "resolve", note: "Done, Zorabelle." }, version);
  await core.transitionTicket(asHer, number, { action: "close", rating: 4, comment: "Oxtwaddle" }, version + 1);

  const other = await core.createTicket(ctxOf(desk.core, employee), {
    subject: "Printer",
    description: "As Zorabelle Quixmire has it",
    categoryId,
  });
  await core.addNote(asStaff, other.number, {
    body: "Ask ZORABELLE  QUIXMIRE (zq7731), zorabelle.quixmire@acme.example.",
  });
  await core.addWatcher(asStaff, other.number, zorabelle.id);
  const withdrawn = await core.createTicket(asHer, { subject: "gnarlbucket", description: "", categoryId });
  await core.transitionTicket(asHer, withdrawn.number, { action: "withdraw", reason: "plimsolver" }, 1);
  await core.requestPasswordReset({ core: desk.core, now: new Date() }, { email: NAMES[3] ?? "" });
  const key = await makeKey(desk.core, organization.id);
  await prisma.apiKey.update({ where: { id: key.id }, data: { name: "Zorabelle Quixmire’s key" } });

  await sendAll();
}

describe("erasing a person", () => {
  it("finds what is to be erased, before", async () => {
    const found = await crawl(desk.core, [...NAMES, ...WORDS]);
    for (const table of ["account", "ticket", "comment", "note", "mail", "history_entry", "attachment", "delivery"]) {
      expect(
        found.some((place) => place.startsWith(`public.${table}:`)),
        table,
      ).toBe(true);
    }
    for (const word of [...NAMES, ...WORDS])
      expect(
        found.some((place) => place.includes(word)),
        word,
      ).toBe(true);
    expect(found.some((place) => place.startsWith(desk.core.filesDir))).toBe(true);
  });

  it("leaves no word of hers in any table or file, and every count as it was", async () => {
    const { prisma } = desk.core.database;
    const facts = () =>
      prisma.ticket.findMany({
        omit: {
          subject: true,
          description: true,
          fields: true,
          ratingComment: true,
          withdrawnReason: true,
          version: true,
        },
        orderBy: { number: "asc" },
      });
    const [reportBefore, factsBefore] = [await report(), await facts()];
    const now = new Date();
    const ctx = ctxOf(desk.core, admin, now);
    const begun = await core.eraseAccount(ctx, zorabelle.id, { reason: "Zorabelle asked us to." });
    expect(begun).toMatchObject({ state: "running", done: 0, reason: "Erased person asked us to.", finishedAt: null });
    expect(await prisma.session.count({ where: { accountId: zorabelle.id, revokedAt: null } })).toBe(0);

    expect(await core.runErasures(desk.core, now)).toBe(false);
    const half = await core.getAccountErasure(ctx, zorabelle.id);
    expect(half).toMatchObject({ state: "running", done: half.total / 2 });
    // A request of hers that was under way when she was erased.
    const late = await prisma.comment.findFirstOrThrow({ where: { accountId: zorabelle.id } });
    await prisma.comment.update({ where: { id: late.id }, data: { body: "brindlemuff, late" } });
    expect(await core.runErasures(desk.core, new Date(now.getTime() + 61_000))).toBe(false);
    expect(await core.getAccountErasure(ctx, zorabelle.id)).toMatchObject({ state: "done", done: half.total });

    expect(await crawl(desk.core, [...NAMES, ...WORDS])).toEqual([]);
    expect(await report()).toEqual(reportBefore);
    expect(await facts()).toEqual(factsBefore);
    expect(await core.eraseAccount(ctx, zorabelle.id, { reason: "Again" })).toMatchObject({ state: "done" });
  });

  it("keeps other people's words, without her", async () => {
    const { prisma } = desk.core.database;
    const bodies = (await prisma.note.findMany({ orderBy: { id: "asc" } })).map(({ body }) => body);
    expect(bodies).toEqual([
      "Erased person called from extension 12. Mrs. Erased person is in a hurry.",
      "Ask Erased person (Erased person), Erased person.",
    ]);
    const ticket = await prisma.ticket.findFirstOrThrow({ where: { number } });
    expect(ticket).toMatchObject({ subject: "[erased]", description: "[erased]", status: "Closed", rating: 4 });
    expect(ticket.version).toBeGreaterThan(5);
  });
});

describe("erasing somebody of the desk", () => {
  const theirs = ["Tiborius", "Flangewald", "gribblenote", "snazzlefraction", "wumblecheck", "dronkelrest"];

  it("takes their words out of other people's tickets and mails, and leaves the tickets themselves", async () => {
    const { organization, employee } = desk;
    const { prisma } = desk.core.database;
    const { categoryId, departmentId } = organization;
    const tiborius = await desk.person("coordinator", "Tiborius");
    await prisma.account.update({ where: { id: tiborius.id }, data: { lastName: "Flangewald" } });
    const [asEmployee, asTiborius] = [ctxOf(desk.core, employee), ctxOf(desk.core, tiborius)];
    const file = (subject: string) => core.createTicket(asEmployee, { subject, description: "Mine", categoryId });
    const [kept, refused] = [await file("Ana's screen"), await file("Ana's wish")];
    const approval = { action: "approve", priority: "Low", departmentId, next: "claim" } as const;
    await core.transitionTicket(asTiborius, kept.number, approval, 1);
    await core.addComment(asTiborius, kept.number, { body: "gribblenote" });
    await core.addNote(asTiborius, kept.number, { body: "wumblecheck" });
    await core.addComment(asEmployee, kept.number, { body: "Thank you, Tiborius!" });
    await core.transitionTicket(asTiborius, kept.number, { action: "resolve", note: "dronkelrest" }, 3);
    await core.transitionTicket(asTiborius, refused.number, { action: "reject", reason: "snazzlefraction" }, 1);
    await sendAll();
    const before = await crawl(desk.core, theirs);
    for (const word of theirs)
      expect(
        before.some((place) => place.includes(word)),
        word,
      ).toBe(true);
    expect(before.some((place) => place.startsWith("public.mail: gribblenote"))).toBe(true);

    const now = new Date();
    await core.eraseAccount(ctxOf(desk.core, admin, now), tiborius.id, { reason: "They left." });
    await core.runErasures(desk.core, new Date(now.getTime() + 61_000));
    expect(await crawl(desk.core, theirs)).toEqual([]);
    expect(await prisma.ticket.findFirst({ where: { number: kept.number } })).toMatchObject({
      subject: "Ana's screen",
      description: "Mine",
      status: "Resolved",
      assigneeId: tiborius.id,
    });
    expect(await prisma.comment.findFirst({ where: { accountId: employee.id, ticketId: kept.id } })).toMatchObject({
      body: "Thank you, Erased person!",
    });
  });
});

import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { startBulkChange } from "../bulk/start-bulk-change.ts";
import { undoBulkChange } from "../bulk/undo-bulk-change.ts";
import { addComment } from "../comments/add-comment.ts";
import { addChecklistItem, removeChecklistItem, updateChecklistItem } from "../tickets/checklist/checklist.ts";
import { createTicket } from "../tickets/create-ticket.ts";
import { splitComment } from "../tickets/split/split-comment.ts";
import { updateTicket } from "../tickets/update-ticket.ts";
import { eraseAccount } from "./erase-account.ts";
import { runErasures } from "./run-erasures.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, categoryId, departmentId } = organization;
const make = (given: Parameters<typeof makeAccount>[1] = {}) => makeAccount(core, { organizationId, ...given });
const [admin, coordinator, maria] = [await make({ role: "admin" }), await make({ role: "coordinator" }), await make()];
const [boss, staff] = [ctxOf(core, admin), ctxOf(core, coordinator)];
afterAll(() => core.close());

async function erase(id: string) {
  const now = new Date();
  await eraseAccount(ctxOf(core, admin, now), id, { reason: "They asked." });
  await runErasures(core, now);
  await runErasures(core, new Date(now.getTime() + 61_000));
}
/** A ticket, and all the words of it and of its story. */
async function wordsOf(number: string) {
  const ticket = await prisma.ticket.findFirstOrThrow({ where: { organizationId, number } });
  const history = await prisma.historyEntry.findMany({ where: { ticketId: ticket.id } });
  return { ...ticket, all: JSON.stringify({ ticket, history }) };
}

it("takes the words of a comment from the ticket that was split off it, edited or not, and leaves the splitter's", async () => {
  const gone = await make({ role: "coordinator" });
  const { number } = await makeTicket(core, organization, { requesterId: maria.id, departmentId });
  const split = async (body: string) => {
    const comment = await addComment(ctxOf(core, gone), number, { body });
    return splitComment(staff, number, comment.id, { subject: "Another matter" });
  };
  const [one, edited] = [await split("A secret fan hums."), await split("A secret lamp blinks.")];
  await updateTicket(boss, edited.number, { description: "A secret lamp blinks at noon." }, 1);
  const others = await addComment(ctxOf(core, maria), number, { body: "Mine hums as well." });
  const kept = await splitComment(ctxOf(core, gone), number, others.id, { subject: "Secret subject" });
  await erase(gone.id);
  for (const made of [one, edited]) {
    expect(await wordsOf(made.number)).toMatchObject({
      description: "[erased]",
      subject: "Another matter",
      requesterId: maria.id,
      all: expect.not.stringContaining("secret"),
    });
  }
  // What they wrote when they split: the subject alone.
  expect(await wordsOf(kept.number)).toMatchObject({ subject: "[erased]", description: "Mine hums as well." });
});

it("takes what they wrote when they filed for somebody else, and leaves what others filed for that person", async () => {
  const gone = await make({ role: "coordinator" });
  const filing = { subject: "Secret screen", description: "It shows a secret.", categoryId, requesterId: maria.id };
  const filed = await createTicket(ctxOf(core, gone), filing);
  const kept = await createTicket(staff, { ...filing, subject: "Keyboard", description: "It sticks." });
  await updateTicket(staff, filed.number, { subject: "Secret screen, second floor" }, 1);
  const answer = { organizationId, actorId: coordinator.id, requestHash: "", statusCode: 200, createdAt: new Date() };
  for (const { number } of [filed, kept]) {
    await prisma.idempotencyRecord.create({ data: { ...answer, key: number, response: { number } } });
  }
  await erase(gone.id);
  const answers = await prisma.idempotencyRecord.findMany({ where: { organizationId }, select: { key: true } });
  expect(answers).toEqual([{ key: kept.number }]);
  expect(await wordsOf(filed.number)).toMatchObject({
    subject: "[erased]",
    description: "[erased]",
    requesterId: maria.id,
    all: expect.not.stringMatching(/secret/i),
  });
  expect(await wordsOf(kept.number)).toMatchObject({ subject: "Keyboard", description: "It sticks." });
});

it("leaves a ticket of somebody else as they edited it, and tells nowhere which of its words were theirs", async () => {
  const gone = await make({ role: "coordinator" });
  const filing = { subject: "Scren", description: "It flickrs.", categoryId, requesterId: maria.id };
  const [kept, again] = [await createTicket(staff, filing), await createTicket(staff, filing)];
  for (const { number } of [kept, again]) {
    await updateTicket(ctxOf(core, gone), number, { subject: "Screen of Maria", description: "It flickers a lot." }, 1);
  }
  await updateTicket(ctxOf(core, admin), again.number, { description: "It flickers a lot, since Monday." }, 2);
  await updateTicket(ctxOf(core, admin), again.number, { description: "It flickers since Monday." }, 3);
  await erase(gone.id);
  const storyOf = async (number: string) =>
    (
      await prisma.historyEntry.findMany({
        where: { organizationId, ticket: { number }, action: "edit" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      })
    ).map(({ changes }) => changes);
  const erased = { from: "[erased]", to: "[erased]" };
  expect(await wordsOf(kept.number)).toMatchObject({ subject: "Screen of Maria", description: "It flickers a lot." });
  expect(await storyOf(kept.number)).toEqual([{ subject: erased, description: erased }]);
  expect(await storyOf(again.number)).toEqual([
    { subject: erased, description: erased },
    { description: { from: "[erased]", to: "It flickers a lot, since Monday." } },
    { description: { from: "It flickers a lot, since Monday.", to: "It flickers since Monday." } },
  ]);
});

it("takes the words of their steps from the history of whoever changed or removed them", async () => {
  const gone = await make({ role: "coordinator" });
  const { number } = await makeTicket(core, organization, { requesterId: maria.id });
  const step = async (by: typeof admin, text: string) =>
    (await addChecklistItem(ctxOf(core, by), number, { text })).checklistItems.at(-1)?.id ?? "";
  const [theirs, others] = [await step(gone, "A secret call"), await step(admin, "Order a cable")];
  await updateChecklistItem(ctxOf(core, admin), number, theirs, { isDone: true });
  await updateChecklistItem(ctxOf(core, gone), number, others, { isDone: true });
  await updateChecklistItem(ctxOf(core, admin), number, theirs, { text: "A call" });
  await removeChecklistItem(ctxOf(core, admin), number, others);
  await erase(gone.id);
  expect((await wordsOf(number)).all).not.toContain("secret");
  expect((await wordsOf(number)).all).toContain("Order a cable");
});

it("takes their words from changes they made to many tickets, and leaves which kind it was", async () => {
  const gone = await make({ role: "coordinator" });
  const { number } = await makeTicket(core, organization, { requesterId: maria.id });
  for (const by of [gone, coordinator]) {
    await startBulkChange(ctxOf(core, by), { numbers: [number], change: { kind: "addTag", tag: `tag of ${by.id}` } });
  }
  await erase(gone.id);
  const rows = await prisma.bulkChange.findMany({ where: { organizationId }, orderBy: { createdAt: "asc" } });
  expect(rows.map(({ accountId, change }) => [accountId, change])).toEqual([
    [gone.id, { kind: "addTag" }],
    [coordinator.id, { kind: "addTag", tag: `tag of ${coordinator.id}` }],
  ]);
});

it("leaves what can be undone of changes to many tickets, but where it names them or they wrote it", async () => {
  const gone = await make({ firstName: "Quirina", lastName: "Bautista" });
  const open = async (requesterId: string) => (await makeTicket(core, organization, { requesterId })).number;
  const [others, named, theirs] = [await open(maria.id), await open(maria.id), await open(gone.id)];
  const numbers = [others, named, theirs];
  await updateTicket(staff, named, { tags: ["for Quirina"] }, 1);
  await prisma.ticket.updateMany({
    where: { organizationId, number: { in: numbers } },
    data: { fields: { room: "A secret" } },
  });
  const { id: elsewhere } = await prisma.category.create({
    data: { id: crypto.randomUUID(), organizationId, name: "Elsewhere" },
  });
  const prioritised = await startBulkChange(staff, { numbers, change: { kind: "priority", priority: "Low" } });
  const tagged = await startBulkChange(staff, { numbers, change: { kind: "addTag", tag: "more" } });
  const moved = await startBulkChange(staff, {
    numbers: [theirs],
    change: { kind: "category", categoryId: elsewhere },
  });
  await erase(gone.id);
  const undone = async (id: string) =>
    (await undoBulkChange(ctxOf(core, coordinator), id)).items.map(({ words }) => words);
  const erased = "What stood there before went with a person who was erased since, so it stays as it is.";
  const changed = "It was changed since, so it stays as it is.";
  expect(await undone(moved.id)).toEqual([erased]);
  expect(await undone(tagged.id)).toEqual([null, erased, changed]);
  // Undone in between, so that the version is another.
  expect(await undone(prioritised.id)).toEqual([changed, changed, changed]);
});

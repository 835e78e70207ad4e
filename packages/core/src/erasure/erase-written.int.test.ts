import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { startBulkChange } from "../bulk/start-bulk-change.ts";
import { addComment } from "../comments/add-comment.ts";
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

import { Readable } from "node:stream";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { deleteUpload } from "../../attachments/delete-upload.ts";
import { getAttachmentContent } from "../../attachments/get-attachment-content.ts";
import { uploadFile } from "../../attachments/upload-file.ts";
import { addComment } from "../../comments/add-comment.ts";
import { getTimeline } from "../../comments/get-timeline.ts";
import { addWatcher } from "../../comments/watchers.ts";
import { getTicket } from "../get-ticket.ts";
import { splitComment } from "./split-comment.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const boss = await makeAccount(core, { organizationId, role: "admin" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const [requester, staff, admin] = [ctxOf(core, maria, NOW), ctxOf(core, rafael, NOW), ctxOf(core, boss, NOW)];

async function filedWithComment() {
  const ticket = await makeTicket(core, organization, { requesterId: maria.id, departmentId, createdAt: NOW });
  const upload = await uploadFile(requester, { fileName: "fan.txt", content: Readable.from(["It hums."]) });
  const comment = await addComment(requester, ticket.number, { body: "The fan hums as well.", uploadIds: [upload.id] });
  return { ...ticket, comment };
}

it("makes a ticket of the comment's words, for the same person, tied to where they were said", async () => {
  const { id, number, comment } = await filedWithComment();
  const split = await splitComment(staff, number, comment.id, { subject: "Humming fan" });
  expect(split).toMatchObject({
    subject: "Humming fan",
    description: "The fan hums as well.",
    status: "New",
    requester: { id: maria.id },
    department: { id: departmentId },
    links: [{ kind: "split_from", number }],
    attachments: [{ fileName: "fan.txt" }],
  });
  // Its requester sees both tickets, and how they hang together.
  expect((await getTicket(requester, number)).links).toMatchObject([{ kind: "split_into", number: split.number }]);
  const { items } = await getTimeline(requester, number, { limit: 100 });
  expect(JSON.stringify(items)).toContain("The fan hums as well.");
  const history = await prisma.historyEntry.findMany({ where: { ticketId: id } });
  expect(history).toMatchObject([{ action: "split", changes: { split: { from: null, to: split.number } } }]);
  const events = await prisma.outboxEvent.findMany({ where: { subjectId: split.id } });
  expect(events.map(({ type }) => type)).toEqual(["ticket.created"]);
});

it("copies the files: the one can go, and the other stays", async () => {
  const { number, comment } = await filedWithComment();
  const split = await splitComment(staff, number, comment.id, { subject: "Humming fan" });
  await deleteUpload(admin, comment.attachments[0]?.id ?? "");
  const copy = await getAttachmentContent(requester, split.attachments[0]?.id ?? "");
  const chunks = await (await copy.open()).toArray();
  expect(Buffer.concat(chunks).toString()).toBe("It hums.");
  const row = await prisma.attachment.findFirstOrThrow({ where: { id: split.attachments[0]?.id } });
  expect(row).toMatchObject({ uploaderId: maria.id, claimedAt: NOW });
});

it("makes one ticket of a comment, however many ask at once", async () => {
  const { number, comment } = await filedWithComment();
  const before = await prisma.attachment.count({ where: { organizationId } });
  const asked = await Promise.allSettled(
    [1, 2, 3, 4].map(() => splitComment(staff, number, comment.id, { subject: "Humming fan" })),
  );
  const made = asked.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.number] : []));
  expect(made).toHaveLength(1);
  for (const outcome of asked) {
    if (outcome.status === "fulfilled") continue;
    expect(outcome.reason).toMatchObject({ code: "already_split", status: 409, facts: { number: made[0] } });
  }
  expect((await getTicket(staff, number)).links).toMatchObject([{ kind: "split_into", number: made[0] }]);
  expect(await prisma.attachment.count({ where: { organizationId } })).toBe(before + 1);
});

it("tells whoever follows the ticket that one was made, and its number only to who may see that one", async () => {
  const { number, comment } = await filedWithComment();
  const luz = await makeAccount(core, { organizationId });
  await addWatcher(staff, number, luz.id);
  const made = await splitComment(staff, number, comment.id, { subject: "Humming fan" });
  const told = async (ctx: typeof staff) =>
    (await getTimeline(ctx, number, { limit: 100 })).items.flatMap((item) =>
      item.kind === "change" && item.action === "split" ? item.changes : [],
    );
  for (const ctx of [requester, staff])
    expect(await told(ctx)).toEqual([{ field: "split", from: null, to: made.number }]);
  expect(await told(ctxOf(core, luz, NOW))).toEqual([{ field: "split", from: null, to: null }]);
  await addWatcher(staff, made.number, luz.id);
  expect(await told(ctxOf(core, luz, NOW))).toEqual([{ field: "split", from: null, to: made.number }]);
});

it("is for the desk, and for comments of this very ticket", async () => {
  const [one, other] = [await filedWithComment(), await filedWithComment()];
  const body = { subject: "Humming fan" };
  const foreigner = await makeAccount(core, { role: "admin" });
  const files = () => prisma.attachment.count({ where: { organizationId } });
  const before = await files();
  await expect(splitComment(requester, one.number, one.comment.id, body)).rejects.toMatchObject({ code: "forbidden" });
  const key = { core, actor: await makeKey(core, organizationId), now: NOW };
  await expect(splitComment(key, one.number, one.comment.id, body)).rejects.toMatchObject({ code: "forbidden" });
  for (const [ctx, number, id] of [
    [ctxOf(core, foreigner, NOW), one.number, one.comment.id],
    [staff, one.number, other.comment.id],
    [staff, one.number, one.id],
  ] as const) {
    await expect(splitComment(ctx, number, id, body)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await files()).toBe(before);
});

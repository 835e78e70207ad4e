import {
  addComment as addCommentOperation,
  comment as commentShape,
  listComments as listOperation,
  listTickets as listTicketsOperation,
  timelineItem,
  getTimeline as timelineOperation,
} from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { countTickets } from "../tickets/count-tickets.ts";
import { getTicket } from "../tickets/get-ticket.ts";
import { listTicketsJson } from "../tickets/list-tickets.ts";
import { transitionTicket } from "../tickets/transition-ticket.ts";
import { updateTicket } from "../tickets/update-ticket.ts";
import { addComment } from "./add-comment.ts";
import { addNote } from "./add-note.ts";
import { getTimeline } from "./get-timeline.ts";
import { listComments } from "./list-comments.ts";
import { listNotes } from "./list-notes.ts";
import { addWatcher, removeWatcher } from "./watchers.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId, firstName: "Maria", lastName: "Santos" });
const paolo = await makeAccount(core, { organizationId, firstName: "Paolo", lastName: "Uy" });
const rafael = await makeAccount(core, { organizationId, role: "coordinator", firstName: "Rafael", lastName: "Cruz" });
const flowmatic = await makeKey(core, organizationId, { name: "Flowmatic" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const requester = ctxOf(core, maria, NOW);
const watcher = ctxOf(core, paolo, NOW);
const staff = ctxOf(core, rafael, NOW);
const key: Ctx = { core, now: NOW, actor: flowmatic };
const at = (ctx: Ctx, minute: number): Ctx => ({ ...ctx, now: minutes(minute) });
const filed = (given = {}) =>
  makeTicket(core, organization, { requesterId: maria.id, createdAt: minutes(-60), watcherIds: [paolo.id], ...given });
const say = (ctx: Ctx, number: string, body: string, uploadIds?: string[]) =>
  addComment(ctx, number, addCommentOperation.body.parse({ body, uploadIds }));
const comments = (ctx: Ctx, number: string, query = {}) => listComments(ctx, number, listOperation.query.parse(query));
const timeline = (ctx: Ctx, number: string, query = {}) =>
  getTimeline(ctx, number, timelineOperation.query.parse(query));
const rowOf = (id: string) => prisma.ticket.findUniqueOrThrow({ where: { id } });
const eventsOf = (id: string) =>
  prisma.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { eventSeq: "asc" } });

describe("a comment", () => {
  it("is written with its files and its event; the version stays", async () => {
    const { id, number } = await filed();
    const uploadId = await makeUpload(core, maria, "log.txt");
    const comment = await say(requester, number, "It still **jams**.", [uploadId]);
    expect(commentShape.strict().parse(comment)).toEqual(comment);
    expect(comment).toMatchObject({
      kind: "comment",
      body: "It still **jams**.",
      author: { kind: "person", id: maria.id, name: "Maria Santos", isStaff: false, hasPhoto: false },
      attachments: [{ id: uploadId, fileName: "log.txt" }],
      createdAt: NOW.toISOString(),
    });
    expect(await rowOf(id)).toMatchObject({ version: 1, eventSeq: 1, updatedAt: NOW, firstRespondedAt: null });
    expect(await eventsOf(id)).toMatchObject([
      { type: "ticket.commented", eventSeq: 1, payload: { commentId: comment.id, action: "comment", noteId: null } },
    ]);
    expect((await getTicket(requester, number)).attachments).toEqual([]);
  });

  it("by the desk is its first response, once; a key's is signed by its integration", async () => {
    const { id, number } = await filed();
    expect((await say(key, number, "Seen.")).author).toEqual({
      kind: "integration",
      id: flowmatic.integrationId,
      name: "Flowmatic",
      hasPhoto: false,
      isStaff: false,
    });
    await say(at(staff, 5), number, "Working on it.");
    expect(await rowOf(id)).toMatchObject({ firstRespondedAt: NOW, updatedAt: minutes(5) });
  });

  it("of the requester on a pending ticket is its answer", async () => {
    const { id, number } = await filed({ status: "Pending", returnTo: "New" });
    await say(staff, number, "Take your time.");
    expect(await rowOf(id)).toMatchObject({ status: "Pending" });
    const uploadId = await makeUpload(core, maria);
    const answer = await say(requester, number, "The third floor.", [uploadId]);
    expect(answer).toMatchObject({ kind: "answer", body: "The third floor.", attachments: [{ id: uploadId }] });
    expect(await rowOf(id)).toMatchObject({ status: "New", version: 2, returnTo: null });
    expect((await eventsOf(id)).map(({ type, eventSeq }) => [eventSeq, type])).toEqual([
      [1, "ticket.commented"],
      [2, "ticket.answered"],
    ]);
  });

  it("is for requester and desk: a watcher reads, a stranger finds nothing, a key needs its scope", async () => {
    const { number } = await filed();
    await say(requester, number, "Hello");
    expect((await comments(watcher, number)).items.length).toBe(1);
    await expect(say(watcher, number, "Me too")).rejects.toMatchObject({ code: "forbidden" });
    const stranger = ctxOf(core, await makeAccount(core, { organizationId }));
    await expect(say(stranger, number, "Hi")).rejects.toMatchObject({ code: "not_found" });
    await expect(comments(stranger, number)).rejects.toMatchObject({ code: "not_found" });
    const reader = { ...key, actor: await makeKey(core, organizationId, { scopes: ["tickets:read"] }) };
    await expect(say(reader, number, "Hi")).rejects.toMatchObject({ code: "forbidden" });
    const foreign = { ...key, actor: await makeKey(core, (await makeOrganization(core)).id) };
    await expect(say(foreign, number, "Hi")).rejects.toMatchObject({ code: "not_found" });
  });

  it("brings files only while the requester may add them", async () => {
    const { number } = await filed({ status: "Closed" });
    const uploadId = await makeUpload(core, maria);
    await expect(say(requester, number, "One more", [uploadId])).rejects.toMatchObject({ code: "forbidden" });
    expect((await comments(requester, number)).items).toEqual([]);
  });
});

describe("a note", () => {
  it("is never an employee's by any read, and moves nothing that they can see", async () => {
    const marker = "zanahoria-9431";
    const { id, number } = await filed();
    const before = await getTicket(requester, number);
    const uploadId = await makeUpload(core, rafael, `${marker}.png`);
    const note = await addNote(at(staff, 1), number, { body: marker, uploadIds: [uploadId] });
    await addNote(at(key, 2), number, { body: `${marker} of the machine` });
    expect(await getTicket(requester, number)).toEqual(before);
    const reads = await Promise.all([
      listTicketsJson(requester, listTicketsOperation.query.parse({})),
      listTicketsJson(requester, listTicketsOperation.query.parse({ q: marker })),
      getTicket(requester, number),
      comments(requester, number),
      timeline(requester, number),
      timeline(watcher, number),
      timeline(key, number),
      countTickets(requester),
    ]);
    expect(JSON.stringify(reads)).not.toContain(marker);
    for (const ctx of [requester, watcher, key]) {
      await expect(listNotes(ctx, number, { limit: 25 })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(addNote(requester, number, { body: "mine" })).rejects.toMatchObject({ code: "forbidden" });
    expect(JSON.stringify((await eventsOf(id)).map(({ payload }) => payload))).not.toContain(marker);
    expect((await listNotes(staff, number, { limit: 25 })).items).toMatchObject([
      { id: note.id, body: marker, author: { name: "Rafael Cruz", isStaff: true }, attachments: [{ id: uploadId }] },
      { body: `${marker} of the machine`, author: { kind: "integration", name: "Flowmatic" } },
    ]);
    expect(JSON.stringify(await timeline(staff, number))).toContain(marker);
    expect(await rowOf(id)).toMatchObject({ version: 1, eventSeq: 2, firstRespondedAt: null });
  });
});

describe("the timeline", () => {
  it("tells everything in order, in words, and an employee what is theirs", async () => {
    const { number } = await filed();
    await say(at(requester, 1), number, "Hello");
    await transitionTicket(
      at(staff, 2),
      number,
      { action: "approve", priority: "High", departmentId, assigneeId: rafael.id },
      1,
    );
    await updateTicket(at(staff, 3), number, { priority: "Low", tags: ["vip"] }, 2);
    await addNote(at(staff, 4), number, { body: "Same as last week." });
    await transitionTicket(at(staff, 5), number, { action: "ask", question: "Which floor?" }, 3);
    const whole = await timeline(staff, number);
    for (const item of whole.items) expect(timelineItem.parse(item)).toEqual(item);
    expect(whole.items.map(labelOf)).toEqual(["comment", "approve", "edit", "note", "ask", "question"]);
    expect(whole.items[1]).toMatchObject({ author: { name: "Rafael Cruz", isStaff: true }, isInternal: false });
    expect(changesOf(whole.items[1])).toEqual(
      new Set(["status: New → Open", "assignee: null → Rafael Cruz", "priority: null → High", "department: null → IT"]),
    );
    expect(whole.items[2]).toMatchObject({ isInternal: true });
    const own = await timeline(requester, number);
    expect(own.items.map(labelOf)).toEqual(["comment", "approve", "ask", "question"]);
    expect(changesOf(own.items[1])).toEqual(new Set(["status: New → Open", "assignee: null → Rafael Cruz"]));
  });

  it("tells staff of the mails that were sent, by name where somebody here has the address", async () => {
    const { id, number } = await filed();
    await prisma.mail.createMany({
      data: [maria.email, "someone@elsewhere.test"].map((toAddress, place) => ({
        id: crypto.randomUUID(),
        organizationId,
        ticketId: id,
        transport: "local",
        messageId: `<${number}-${place}@desk.test>`,
        fromAddress: "desk@desk.test",
        toAddress,
        subject: "It is filed",
        text: "SECRET TEXT",
        html: "",
        createdAt: minutes(place),
      })),
    });
    const { items } = await timeline(staff, number);
    for (const item of items) expect(timelineItem.parse(item)).toEqual(item);
    expect(items).toMatchObject([
      { kind: "mail", to: "Maria Santos", subject: "It is filed" },
      { kind: "mail", to: "someone@elsewhere.test" },
    ]);
    expect(JSON.stringify(items)).not.toContain("SECRET TEXT");
    expect((await timeline(requester, number)).items).toEqual([]);
  });

  it("comes in pages that lose nothing and repeat nothing, of comments as well", async () => {
    const { number } = await filed();
    for (let index = 0; index < 11; index += 1) {
      await say(staff, number, `comment ${index}`);
      await addNote(staff, number, { body: `note ${index}` });
    }
    for (const read of [timeline, comments]) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof timeline | typeof comments>> = await read(staff, number, {
          limit: 4,
          cursor,
        });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      const all = await read(staff, number, { limit: 100 });
      expect(seen).toEqual(all.items.map(({ id }) => id));
      expect(new Set(seen).size).toBe(read === timeline ? 22 : 11);
    }
    await expect(timeline(staff, number, { cursor: "x" })).rejects.toMatchObject({ errors: [{ path: "cursor" }] });
  });
});

describe("watchers", () => {
  it("are added by requester and desk, see the ticket then, and may leave by themselves", async () => {
    const { id, number } = await filed({ watcherIds: [] });
    await expect(getTicket(watcher, number)).rejects.toMatchObject({ code: "not_found" });
    const expected = { watchers: [{ id: paolo.id, name: "Paolo Uy", hasPhoto: false }] };
    expect(await addWatcher(requester, number, paolo.id)).toEqual(expected);
    expect(await addWatcher(staff, number, paolo.id)).toEqual(expected);
    expect((await getTicket(watcher, number)).watchers).toEqual(expected.watchers);
    await expect(addWatcher(watcher, number, rafael.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeWatcher(watcher, number, rafael.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await removeWatcher(watcher, number, paolo.id)).toEqual({ watchers: [] });
    await expect(getTicket(watcher, number)).rejects.toMatchObject({ code: "not_found" });
    const history = await prisma.historyEntry.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
    expect(history.map(({ action, changes }) => [action, changes])).toEqual([
      ["watch", { watcherId: { from: null, to: paolo.id } }],
      ["watch", { watcherId: { from: paolo.id, to: null } }],
    ]);
    expect(await rowOf(id)).toMatchObject({ version: 1, eventSeq: 0 });
  });

  it("are active people of the same organization", async () => {
    const { number } = await filed();
    const foreign = await makeAccount(core);
    const gone = await makeAccount(core, { organizationId, status: "deactivated" });
    for (const { id } of [foreign, gone]) {
      await expect(addWatcher(staff, number, id)).rejects.toMatchObject({ errors: [{ path: "id" }] });
    }
  });
});

type Item = Awaited<ReturnType<typeof timeline>>["items"][number];

function labelOf(item: Item): string {
  if (item.kind === "comment") return item.comment.kind;
  return item.kind === "change" ? item.action : item.kind;
}

function changesOf(item: Item | undefined): Set<string> {
  const changes = item?.kind === "change" ? item.changes : [];
  return new Set(changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`));
}

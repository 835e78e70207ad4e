import { Readable } from "node:stream";
import { draftRow, draft as draftShape } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeOrganization,
  makeTicket,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { makePng } from "@smartsupport/testing/files";
import { afterAll, describe, expect, it } from "vitest";
import { purgeUnclaimedUploads } from "../attachments/purge-unclaimed-uploads.ts";
import { uploadFile } from "../attachments/upload-file.ts";
import { addComment } from "../comments/add-comment.ts";
import { addNote } from "../comments/add-note.ts";
import { createTicket } from "../tickets/create-ticket.ts";
import { transitionTicket } from "../tickets/transition-ticket.ts";
import { discardDraft } from "./discard-draft.ts";
import { getDraft } from "./get-draft.ts";
import { listDrafts } from "./list-drafts.ts";
import { saveDraft } from "./save-draft.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, categoryId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const paolo = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const joy = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const [requester, staff, colleague] = [ctxOf(core, maria), ctxOf(core, rafael), ctxOf(core, joy)];
const DAY_MS = 86_400_000;
const filed = (given = {}) => makeTicket(core, organization, { requesterId: maria.id, ...given });
const approved = {
  status: "In Progress",
  approvedAt: new Date(),
  assigneeId: rafael.id,
  departmentId,
  priority: "High",
} as const;
const say = (words: string, more = {}) => ({ body: { words }, uploadIds: [], seen: null, ...more });
const countOf = (ticketId: string) => prisma.comment.count({ where: { ticketId } });

describe("a draft", () => {
  it("is kept with its files, read again elsewhere, and listed newest first", async () => {
    const { number } = await filed();
    const file = await makeUpload(core, maria);
    const first = await saveDraft(requester, "new-ticket", {
      body: {
        words: "It flickers",
        ticket: { subject: "Screen", categoryId, subCategoryId: null, scheduledDate: null, fields: { a: 1 } },
      },
      uploadIds: [file],
      seen: null,
    });
    const later = { ...requester, now: new Date(requester.now.getTime() + 1000) };
    await saveDraft(later, `reply:${number}`, say("Any\n\nnews?"));
    expect(draftShape.parse(first)).toEqual(first);
    expect(await getDraft(requester, "new-ticket")).toEqual(first);
    expect(first.attachments.map(({ id }) => id)).toEqual([file]);
    const { items } = await listDrafts(requester);
    for (const row of items) expect(draftRow.parse(row)).toEqual(row);
    expect(items.map(({ place, excerpt, fileCount }) => [place, excerpt, fileCount])).toEqual([
      [`reply:${number}`, "Any news?", 0],
      ["new-ticket", "Screen: It flickers", 1],
    ]);
  });

  it("refuses whoever did not see it as it is, and gives them the present one", async () => {
    const { number } = await filed();
    const place = `reply:${number}`;
    const one = await saveDraft(staff, place, say("one"));
    const seen = { sendKey: one.sendKey, version: one.version };
    const two = await saveDraft(staff, place, say("two", { seen }));
    expect(two).toMatchObject({ version: 2, sendKey: one.sendKey });
    for (const stale of [seen, null]) {
      const save = saveDraft(staff, place, say("three", { seen: stale }));
      await expect(save).rejects.toMatchObject({ code: "stale_draft", facts: { current: two } });
    }
    await discardDraft(staff, place);
    const again = { seen: { sendKey: two.sendKey, version: 2 } };
    const gone = { code: "stale_draft", facts: { current: null } };
    await expect(saveDraft(staff, place, say("three", again))).rejects.toMatchObject(gone);
    // A new one at the same place is another draft, whatever its version.
    const fresh = await saveDraft(staff, place, say("new"));
    await expect(saveDraft(staff, place, say("three", { seen }))).rejects.toMatchObject({ facts: { current: fresh } });
  });

  it("of two devices that begin at once one wins", async () => {
    const { number } = await filed();
    const begun = await Promise.allSettled(
      ["a", "b", "c"].map((words) => saveDraft(staff, `note:${number}`, say(words))),
    );
    expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("whose it is", () => {
  it("its writer's alone: no colleague, no requester and no other organization finds it", async () => {
    const { number } = await filed();
    const place = `reply:${number}`;
    await saveDraft(staff, place, say("Not ready"));
    const stranger = ctxOf(core, await makeAccount(core, { role: "admin" }));
    for (const other of [colleague, requester, stranger]) {
      await expect(getDraft(other, place)).rejects.toMatchObject({ code: "not_found" });
      await expect(discardDraft(other, place)).rejects.toMatchObject({ code: "not_found" });
      expect((await listDrafts(other)).items.map((row) => row.place)).not.toContain(place);
    }
    await saveDraft(colleague, place, say("Mine"));
    expect((await getDraft(staff, place)).body.words).toBe("Not ready");
    await expect(saveDraft(stranger, place, say("x"))).rejects.toMatchObject({ code: "not_found" });
    await expect(saveDraft(ctxOf(core, paolo), place, say("x"))).rejects.toMatchObject({ code: "not_found" });
  });

  it("needs the right to write there, and notes are nothing for who is staff no longer", async () => {
    const { number } = await filed({ watcherIds: [paolo.id] });
    await expect(saveDraft(ctxOf(core, paolo), `reply:${number}`, say("x"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(saveDraft(requester, `note:${number}`, say("x"))).rejects.toMatchObject({ code: "not_found" });
    await saveDraft(colleague, `note:${number}`, say("Between us"));
    const demoted = { ...colleague, actor: { ...joy.actor, role: "employee" as const } };
    await expect(getDraft(demoted, `note:${number}`)).rejects.toMatchObject({ code: "not_found" });
    expect(JSON.stringify(await listDrafts(demoted))).not.toContain("Between us");
  });

  it("stays reachable for who may see the ticket no more, and says nothing of how the ticket goes on", async () => {
    const { number } = await filed({ subject: "Screen" });
    const place = `reply:${number}`;
    await saveDraft(colleague, place, say("Half a sentence"));
    expect(await getDraft(colleague, place)).toMatchObject({ ticket: { number, subject: "Screen" } });
    const demoted = { ...colleague, actor: { ...joy.actor, role: "employee" as const } };
    expect(await getDraft(demoted, place)).toMatchObject({ ticket: null, body: { words: "Half a sentence" } });
    const rowOf = async () => (await listDrafts(demoted)).items.find((row) => row.place === place);
    expect(await rowOf()).toMatchObject({ ticket: null, excerpt: "Half a sentence" });
    const { id: ticketId } = await prisma.ticket.findFirstOrThrow({ where: { organizationId, number } });
    const watched = { organizationId, ticketId, accountId: joy.id, createdAt: new Date() };
    await prisma.ticketWatcher.create({ data: watched });
    expect(await rowOf()).toMatchObject({ ticket: { number, subject: "Screen" } });
    await discardDraft(demoted, place);
  });

  it("takes no file of somebody else's, and loses none of the words over one that is gone", async () => {
    const { number } = await filed();
    const theirs = await makeUpload(core, maria);
    const saved = await saveDraft(staff, `reply:${number}`, say("Words", { uploadIds: [theirs, crypto.randomUUID()] }));
    expect(saved).toMatchObject({ attachments: [], body: { words: "Words" } });
  });
});

describe("its files", () => {
  it("outlive a day, go with it, and are purged once it lets go of them", async () => {
    const { number } = await filed();
    const upload = async () =>
      (await uploadFile(staff, { fileName: "a.png", content: Readable.from([makePng(4, 4, () => [1, 2, 3])]) })).id;
    const [kept, dropped] = [await upload(), await upload()];
    const { sendKey, version } = await saveDraft(staff, `reply:${number}`, say("x", { uploadIds: [kept, dropped] }));
    const isThere = async (id: string) => (await prisma.attachment.count({ where: { id } })) === 1;
    const later = new Date(Date.now() + 2 * DAY_MS);
    await purgeUnclaimedUploads(core, later);
    expect([await isThere(kept), await isThere(dropped)]).toEqual([true, true]);
    await saveDraft(staff, `reply:${number}`, say("x", { uploadIds: [kept], seen: { sendKey, version } }));
    await purgeUnclaimedUploads(core, later);
    expect([await isThere(kept), await isThere(dropped)]).toEqual([true, false]);
    const { storageKey } = await prisma.attachment.findUniqueOrThrow({ where: { id: kept } });
    await discardDraft(staff, `reply:${number}`);
    expect(await isThere(kept)).toBe(false);
    await expect(core.files.sizeOf(storageKey)).rejects.toThrow();
  });
});

describe("sending it", () => {
  it("ends it in the same transaction, and the same send again is answered but not made", async () => {
    const { id, number } = await filed(approved);
    const file = await makeUpload(core, rafael);
    const { sendKey: draftKey } = await saveDraft(staff, `reply:${number}`, say("Try now.", { uploadIds: [file] }));
    const send = () => addComment(staff, number, { body: "Try now.", uploadIds: [file], draftKey });
    const sent = await Promise.all([send(), send(), send()]);
    expect(new Set(sent.map((comment) => comment.id)).size).toBe(1);
    expect(await countOf(id)).toBe(1);
    expect(sent[0]?.attachments.map((one) => one.id)).toEqual([file]);
    await expect(getDraft(staff, `reply:${number}`)).rejects.toMatchObject({ code: "not_found" });
    expect(await prisma.outboxEvent.count({ where: { subjectId: id, type: "ticket.commented" } })).toBe(1);
  });

  it("keeps it when the send is refused", async () => {
    const { number } = await filed();
    const { sendKey: draftKey } = await saveDraft(staff, `reply:${number}`, say("Done."));
    const resolve = transitionTicket(staff, number, { action: "resolve", note: "Done.", draftKey }, 1);
    await expect(resolve).rejects.toMatchObject({ code: "illegal_transition" });
    const lost = addComment(staff, number, { body: "Done.", uploadIds: [crypto.randomUUID()], draftKey });
    await expect(lost).rejects.toMatchObject({ code: "invalid_input" });
    expect((await getDraft(staff, `reply:${number}`)).body.words).toBe("Done.");
  });

  it("works the same for notes, for words that move the ticket, and for new tickets", async () => {
    const { id, number } = await filed(approved);
    const note = await saveDraft(staff, `note:${number}`, say("Inside."));
    const written = { body: "Inside.", draftKey: note.sendKey };
    expect(await addNote(staff, number, written)).toEqual(await addNote(staff, number, written));
    expect(await prisma.note.count({ where: { ticketId: id } })).toBe(1);

    const reply = await saveDraft(staff, `reply:${number}`, say("New cable."));
    const resolve = () =>
      transitionTicket(staff, number, { action: "resolve", note: "New cable.", draftKey: reply.sendKey }, 1);
    expect(await resolve()).toMatchObject({ status: "Resolved" });
    expect(await resolve()).toMatchObject({ status: "Resolved" });
    expect(await countOf(id)).toBe(1);

    const begun = await saveDraft(colleague, "new-ticket", say("It hums."));
    const ticket = { subject: "Noise", description: "It hums.", categoryId, draftKey: begun.sendKey };
    const [first, second] = [await createTicket(colleague, ticket), await createTicket(colleague, ticket)];
    expect(second.number).toBe(first.number);
  });

  it("refuses one that was thrown away, and one that was begun anew since", async () => {
    const { id, number } = await filed();
    const { sendKey: draftKey } = await saveDraft(staff, `reply:${number}`, say("Old"));
    await discardDraft(staff, `reply:${number}`);
    const send = () => addComment(staff, number, { body: "Old", draftKey });
    await expect(send()).rejects.toMatchObject({ code: "stale_draft", facts: { current: null } });
    const fresh = await saveDraft(staff, `reply:${number}`, say("New"));
    await expect(send()).rejects.toMatchObject({ code: "stale_draft", facts: { current: fresh } });
    // A key of one place does not send another's.
    const elsewhere = await filed();
    const foreign = addComment(staff, elsewhere.number, { body: "x", draftKey: fresh.sendKey });
    await expect(foreign).rejects.toMatchObject({ code: "stale_draft" });
    expect(await countOf(id)).toBe(0);
  });
});

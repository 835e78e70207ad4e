import { macro as macroShape } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeOrganization,
  makeTicket,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { saveDraft } from "../drafts/save-draft.ts";
import { eraseAccount } from "../erasure/erase-account.ts";
import { runErasures } from "../erasure/run-erasures.ts";
import { getTicket } from "../tickets/get-ticket.ts";
import { deleteMacro, updateMacro } from "./change-macro.ts";
import type { MacroForm } from "./check-macro.ts";
import { createMacro } from "./create-macro.ts";
import { listMacros } from "./list-macros.ts";
import { sendReply } from "./send-reply.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const joy = await makeAccount(core, { organizationId, role: "coordinator" });
const admin = await makeAccount(core, { organizationId, role: "admin" });
const [requester, staff, colleague] = [ctxOf(core, maria), ctxOf(core, rafael), ctxOf(core, joy)];
const stranger = ctxOf(core, await makeAccount(core, { role: "admin" }));
afterAll(() => core.close());

const form = (given: Partial<MacroForm> = {}): MacroForm => {
  return {
    name: "Restart",
    isShared: false,
    isNote: false,
    words: "Hi {{requester.first_name}}",
    actions: {},
    ...given,
  };
};
const filed = (given = {}) => makeTicket(core, organization, { requesterId: maria.id, ...given });
const open = { status: "Open", approvedAt: new Date(), departmentId, priority: "Low" } as const;

describe("a macro", () => {
  it("is its owner's own, or the whole desk's", async () => {
    const own = await createMacro(staff, form({ name: "Own" }));
    const shared = await createMacro(staff, form({ name: "Shared", isShared: true }));
    expect(macroShape.parse(own)).toEqual(own);
    expect((await listMacros(staff)).items.map(({ name, isMine }) => [name, isMine])).toEqual([
      ["Own", true],
      ["Shared", true],
    ]);
    const { items } = await listMacros(colleague);
    expect(items.map(({ name, isMine, owner }) => [name, isMine, owner.id])).toEqual([["Shared", false, rafael.id]]);
    for (const other of [colleague, stranger]) {
      await expect(updateMacro(other, own.id, form())).rejects.toMatchObject({ code: "not_found" });
      await expect(deleteMacro(other, own.id)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(deleteMacro(stranger, shared.id)).rejects.toMatchObject({ code: "not_found" });
    await updateMacro(colleague, shared.id, form({ name: "Better", isShared: true }));
    const taken = updateMacro(colleague, shared.id, form({ isShared: false }));
    await expect(taken).rejects.toMatchObject({ code: "forbidden" });
    await deleteMacro(colleague, shared.id);
    await deleteMacro(staff, own.id);
    expect((await listMacros(staff)).items).toEqual([]);
  });

  it("is nothing for whoever does not work at the desk", async () => {
    for (const act of [() => listMacros(requester), () => createMacro(requester, form())]) {
      await expect(act()).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it.each([
    ["a placeholder that there is not", { words: "Hi {{requester.frist_name}}" }, "words"],
    ["nothing at all", { words: " " }, "words"],
    ["a note that resolves", { isNote: true, actions: { move: { action: "resolve" } } }, "actions.move"],
    ["another organization's department", { actions: { departmentId: crypto.randomUUID() } }, "actions.departmentId"],
  ] as [string, Partial<MacroForm>, string][])("refuses %s", async (_what, given, path) => {
    await expect(createMacro(staff, form(given))).rejects.toMatchObject({ errors: [{ path }] });
  });

  it("goes with its owner when it was theirs alone, and stays when it was the desk's", async () => {
    const leaver = await makeAccount(core, { organizationId, role: "coordinator", firstName: "Ligaya" });
    const own = await createMacro(ctxOf(core, leaver), form());
    const shared = await createMacro(ctxOf(core, leaver), form({ isShared: true, words: "Ask Ligaya" }));
    await eraseAccount(ctxOf(core, admin), leaver.id, { reason: "They asked." });
    for (let turn = 0; turn < 100; turn += 1) await runErasures(core, new Date(Date.now() + turn * 61_000));
    expect(await prisma.macro.count({ where: { id: own.id } })).toBe(0);
    const { items } = await listMacros(staff);
    expect(items.find(({ id }) => id === shared.id)).toMatchObject({
      words: "Ask Erased person",
      owner: { name: "Erased person" },
    });
    await deleteMacro(staff, shared.id);
  });
});

describe("a reply that does more", () => {
  it("changes fields, takes the ticket and resolves it, all with its words, its file and its draft", async () => {
    const { id, number } = await filed({ ...open, tags: ["old", "vpn"] });
    const file = await makeUpload(core, rafael);
    const body = { words: "New cable." };
    const { sendKey: draftKey } = await saveDraft(staff, `reply:${number}`, { body, uploadIds: [file], seen: null });
    const reply = {
      kind: "reply" as const,
      body: "New cable.",
      uploadIds: [file],
      draftKey,
      actions: {
        priority: "High" as const,
        addTags: ["cable"],
        removeTags: ["old"],
        assignToMe: true,
        move: { action: "resolve" as const },
      },
    };
    const done = await sendReply(staff, number, reply, 1);
    expect(done).toMatchObject({
      status: "Resolved",
      priority: "High",
      tags: ["vpn", "cable"],
      assignee: { id: rafael.id },
    });
    expect(await sendReply(staff, number, reply, 1)).toMatchObject({ version: done.version });
    const history = await prisma.historyEntry.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
    expect(history.map(({ action }) => action)).toEqual(["edit", "claim", "resolve"]);
    const comments = await prisma.comment.findMany({ where: { ticketId: id }, include: { attachments: true } });
    expect(comments.map(({ kind, attachments }) => [kind, attachments.length])).toEqual([["resolution", 1]]);
    expect(await prisma.draft.count({ where: { place: `reply:${number}` } })).toBe(0);
  });

  it("does nothing when its last step is refused", async () => {
    const { id, number } = await filed();
    const reply = {
      kind: "reply" as const,
      body: "Done.",
      actions: { addTags: ["x"], move: { action: "resolve" as const } },
    };
    await expect(sendReply(staff, number, reply, 1)).rejects.toMatchObject({ code: "illegal_transition" });
    expect(await getTicket(staff, number)).toMatchObject({ tags: [], version: 1 });
    expect(await prisma.historyEntry.count({ where: { ticketId: id } })).toBe(0);
  });

  it.each([
    ["ask", { action: "ask" as const }, "Pending", "question"],
    ["hold", { action: "hold" as const, reason: "part" as const }, "On Hold", "hold"],
  ])("may %s", async (_name, then, status, kind) => {
    const { id, number } = await filed({ ...open, status: "In Progress", assigneeId: joy.id });
    const file = await makeUpload(core, rafael);
    const body = {
      kind: "reply" as const,
      body: "Words.",
      uploadIds: [file],
      actions: { assignToMe: true, move: then },
    };
    expect(await sendReply(staff, number, body, 1)).toMatchObject({ status, assignee: { id: rafael.id } });
    const comments = await prisma.comment.findMany({ where: { ticketId: id }, include: { attachments: true } });
    expect(comments.map((comment) => [comment.kind, comment.attachments.length])).toEqual([[kind, 1]]);
  });

  it("writes a note that tells the requester nothing but that the ticket waits", async () => {
    const { id, number } = await filed(open);
    const then = { action: "hold" as const, reason: "vendor" as const };
    await sendReply(staff, number, { kind: "note", body: "Ask Efren.", actions: { move: then } }, 1);
    expect(await prisma.comment.count({ where: { ticketId: id } })).toBe(0);
    expect(await prisma.note.count({ where: { ticketId: id } })).toBe(1);
  });

  it("needs the version that was seen, the right to write and something to send", async () => {
    const { number } = await filed(open);
    const tag = { kind: "reply" as const, body: "", actions: { addTags: ["x"] } };
    await expect(sendReply(staff, number, tag, null)).rejects.toMatchObject({ code: "if_match_required" });
    await expect(sendReply(staff, number, tag, 7)).rejects.toMatchObject({ code: "stale_version" });
    await expect(sendReply(requester, number, tag, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(sendReply(stranger, number, tag, 1)).rejects.toMatchObject({ code: "not_found" });
    const empty = sendReply(staff, number, { kind: "reply", body: " ", actions: {} }, 1);
    await expect(empty).rejects.toMatchObject({ errors: [{ path: "body" }] });
    expect(await sendReply(staff, number, tag, 1)).toMatchObject({ tags: ["x"] });
  });
});

import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { getTimeline } from "../comments/get-timeline.ts";
import type { Ctx } from "../context.ts";
import { addChecklistItem, removeChecklistItem, updateChecklistItem } from "./checklist/checklist.ts";
import { getTicket } from "./get-ticket.ts";
import { listTags } from "./list-tags.ts";
import { listTicketsJson } from "./list-tickets.ts";
import { addTimeEntry, removeTimeEntry, updateTimeEntry } from "./time/time-entries.ts";
import { transitionTicket } from "./transition-ticket.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const boss = await makeAccount(core, { organizationId, role: "admin" });
const foreigner = await makeAccount(core, { role: "admin" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const [requester, staff, admin] = [maria, rafael, boss].map((account) => ctxOf(core, account, NOW)) as [Ctx, Ctx, Ctx];
const stranger = ctxOf(core, foreigner, NOW);
const key: Ctx = { core, actor: await makeKey(core, organizationId), now: NOW };
const filed = () => makeTicket(core, organization, { requesterId: maria.id, createdAt: NOW });
const rowOf = async (ctx: Ctx, number: string) => {
  const page = JSON.parse(await listTicketsJson(ctx, { sort: "updated", limit: 100 }));
  return page.items.find((row: { number: string }) => row.number === number);
};

/** Every way in which somebody outside could learn of the desk's own work. */
async function seenBy(ctx: Ctx, number: string): Promise<string> {
  const timeline = ctx.actor.kind === "person" ? await getTimeline(ctx, number, { limit: 100 }) : null;
  return JSON.stringify([await getTicket(ctx, number), timeline, await rowOf(ctx, number)]);
}

describe("a checklist", () => {
  it("grows, is ticked, renamed, put in order and shortened, and says how far it is", async () => {
    const { id, number } = await filed();
    const texts = async () => (await getTicket(staff, number)).checklistItems.map((step) => step.text);
    const add = async (text: string, after?: string | null) => {
      const { checklistItems } = await addChecklistItem(staff, number, { text, after });
      return checklistItems.find((step) => step.text === text)?.id ?? "";
    };
    const [a, b, c] = [await add("a"), await add("b"), await add("c")];
    await add("first", null);
    expect(await texts()).toEqual(["first", "a", "b", "c"]);
    await updateChecklistItem(staff, number, c, { after: a });
    await updateChecklistItem(staff, number, b, { text: "B", isDone: true });
    await removeChecklistItem(staff, number, a);
    expect((await getTicket(staff, number)).checklistItems).toMatchObject([
      { text: "first", isDone: false },
      { text: "c", isDone: false },
      { text: "B", isDone: true },
    ]);
    expect((await getTicket(staff, number)).checklist).toEqual({ done: 1, total: 3 });
    expect((await rowOf(staff, number)).checklist).toEqual({ done: 1, total: 3 });
    const events = await prisma.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { eventSeq: "asc" } });
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["ticket.worked"]));
    expect(events.map(({ eventSeq }) => eventSeq)).toEqual(events.map((_, index) => index + 1));
    expect(await prisma.ticket.findUnique({ where: { id } })).toMatchObject({ version: 1, updatedAt: NOW });
  });

  it("takes what changes nothing for no change, and says what is not there", async () => {
    const { id, number } = await filed();
    const { checklistItems } = await addChecklistItem(staff, number, { text: "a" });
    const stepId = checklistItems[0]?.id ?? "";
    await updateChecklistItem(staff, number, stepId, { text: "a", isDone: false, after: null });
    expect(await prisma.outboxEvent.count({ where: { subjectId: id } })).toBe(1);
    const other = await filed();
    await expect(updateChecklistItem(staff, other.number, stepId, { isDone: true })).rejects.toMatchObject({
      status: 404,
    });
    await expect(removeChecklistItem(staff, other.number, stepId)).rejects.toMatchObject({ status: 404 });
  });

  it("holds a hundred steps, and both of two that come at once", async () => {
    const { number } = await filed();
    await Promise.all([..."abcdefgh"].map((text) => addChecklistItem(staff, number, { text })));
    const { checklistItems } = await getTicket(staff, number);
    expect(checklistItems.map(({ text }) => text).sort()).toEqual([..."abcdefgh"]);
    const places = await prisma.checklistItem.findMany({ where: { ticket: { number } }, orderBy: { place: "asc" } });
    expect(places.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("time spent", () => {
  it("is noted, corrected and taken back by whoever spent it", async () => {
    const { id, number } = await filed();
    await addTimeEntry(staff, number, { minutes: 30, note: " On site. " });
    const { timeEntries } = await addTimeEntry(admin, number, { minutes: 5, day: "2026-11-20", note: "" });
    // Two in the morning in UTC is mid-morning where the organization is.
    expect(timeEntries).toMatchObject([
      { minutes: 30, day: "2026-11-21", note: "On site.", person: { id: rafael.id } },
      { minutes: 5, day: "2026-11-20", note: "", person: { id: boss.id } },
    ]);
    const own = timeEntries[0]?.id ?? "";
    await expect(updateTimeEntry(admin, number, own, { minutes: 1 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeTimeEntry(admin, number, own)).rejects.toMatchObject({ code: "forbidden" });
    await updateTimeEntry(staff, number, own, { minutes: 45, day: "2026-11-19" });
    expect((await getTicket(staff, number)).timeEntries.map((entry) => entry.minutes)).toEqual([5, 45]);
    await removeTimeEntry(staff, number, own);
    const history = await prisma.historyEntry.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
    expect(history.map(({ changes }) => changes)).toEqual([
      { minutes: { from: null, to: "30" } },
      { minutes: { from: null, to: "5" } },
      { minutes: { from: "30", to: "45" } },
      { minutes: { from: "45", to: null } },
    ]);
    expect(history.every(({ isInternal }) => isInternal)).toBe(true);
  });

  it("lies not ahead", async () => {
    const { number } = await filed();
    const ahead = addTimeEntry(staff, number, { minutes: 5, day: "2026-11-22", note: "" });
    await expect(ahead).rejects.toMatchObject({ errors: [{ path: "day" }] });
  });
});

describe("the desk's own work", () => {
  it("is done by the desk alone", async () => {
    const { number } = await filed();
    const step = { text: "Call the vendor" };
    const time = { minutes: 5, note: "" };
    for (const ctx of [requester, key]) {
      await expect(addChecklistItem(ctx, number, step)).rejects.toMatchObject({ code: "forbidden" });
      await expect(addTimeEntry(ctx, number, time)).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(addChecklistItem(stranger, number, step)).rejects.toMatchObject({ code: "not_found" });
    await expect(addTimeEntry(stranger, number, time)).rejects.toMatchObject({ code: "not_found" });
  });

  it("reaches neither the requester nor a key by any reading of the ticket", async () => {
    const { number } = await filed();
    const marker = "zebra4711";
    const { checklistItems } = await addChecklistItem(staff, number, { text: marker });
    await updateChecklistItem(staff, number, checklistItems[0]?.id ?? "", { isDone: true });
    await addTimeEntry(staff, number, { minutes: 777, note: marker });
    expect(await seenBy(staff, number)).toContain(marker);
    for (const ctx of [requester, key]) {
      const seen = await seenBy(ctx, number);
      expect(seen).not.toContain(marker);
      expect(seen).not.toContain("777");
      expect((await getTicket(ctx, number)).checklist).toBeNull();
      expect((await rowOf(ctx, number)).checklist).toBeNull();
    }
  });

  it("stays as it is on a merged ticket", async () => {
    const [source, survivor] = [await filed(), await filed()];
    await transitionTicket(staff, source.number, { action: "merge", into: survivor.number }, 1);
    const late = addChecklistItem(staff, source.number, { text: "Too late" });
    await expect(late).rejects.toMatchObject({ code: "ticket_merged", facts: { mergedInto: survivor.number } });
  });
});

describe("tags in use", () => {
  it("are those of the organization that begin so, most used first, for the desk", async () => {
    await makeTicket(core, organization, { requesterId: maria.id, tags: ["vip", "Wifi"] });
    await makeTicket(core, organization, { requesterId: maria.id, tags: ["wifi-guest", "vpn"] });
    await makeTicket(core, organization, { requesterId: maria.id, tags: ["Wifi"] });
    const elsewhere = await makeOrganization(core);
    const other = await makeAccount(core, { organizationId: elsewhere.id });
    await makeTicket(core, elsewhere, { requesterId: other.id, tags: ["wiffle"] });
    expect(await listTags(staff, { q: "wi" })).toEqual({ items: ["Wifi", "wifi-guest"] });
    expect((await listTags(staff, {})).items[0]).toBe("Wifi");
    await expect(listTags(requester, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(listTags(key, {})).rejects.toMatchObject({ code: "forbidden" });
  });
});

import { randomUUID } from "node:crypto";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { getFilingHints } from "./get-filing-hints.ts";

const core = await openTestCore();
const { prisma } = core.database;
const NOW = new Date("2026-11-21T02:00:00.000Z");
afterAll(() => core.close());

const organization = await makeOrganization(core);
const { id: organizationId } = organization;
const make = (firstName: string, role: "employee" | "coordinator" = "employee") =>
  makeAccount(core, { organizationId, firstName, lastName: "Test", role });
const [maria, paolo, ana, noel] = await Promise.all([make("Maria"), make("Paolo"), make("Ana"), make("Noel")]);
const rafael = await make("Rafael", "coordinator");
const cards = await category("Access cards");
const travel = await category("Travel");

async function category(name: string): Promise<string> {
  const id = randomUUID();
  await prisma.category.create({ data: { id, organizationId, name } });
  return id;
}

type Given = Parameters<typeof makeTicket>[2];
const file = (categoryId: string, given: Given) =>
  makeTicket(core, { id: organizationId, categoryId }, { createdAt: new Date(NOW.getTime() - 86_400_000), ...given });

const turnstile = await file(cards, { requesterId: maria.id, subject: "Turnstile refuses my badge", status: "Open" });
for (const { id } of [maria, paolo, ana]) await file(cards, { requesterId: id, subject: "Turnstile is stuck" });
for (const { id } of [paolo, paolo, paolo, ana]) await file(travel, { requesterId: id, subject: "Zanahoria trip" });
const watched = await file(travel, { requesterId: paolo.id, subject: "Hotel for the quarterly kickoff" });
await prisma.ticketWatcher.create({ data: { organizationId, ticketId: watched.id, accountId: maria.id } });
await prisma.note.create({
  data: {
    id: randomUUID(),
    organizationId,
    ticketId: turnstile.id,
    accountId: rafael.id,
    body: "berenjena",
    createdAt: NOW,
  },
});
await prisma.comment.create({
  data: {
    id: randomUUID(),
    organizationId,
    ticketId: turnstile.id,
    accountId: rafael.id,
    body: "calabaza",
    createdAt: NOW,
  },
});

const hints = (who: typeof maria, words: string, now = NOW) => getFilingHints(ctxOf(core, who, now), { words });
const subjects = async (who: typeof maria, words: string) =>
  (await hints(who, words)).tickets.map(({ subject }) => subject);

describe("categories", () => {
  it("are told by the words of the organization's past tickets, with the words that say so", async () => {
    const [first] = (await hints(noel, "The turnstile is broken")).categories;
    expect(first).toEqual({ category: { id: cards, name: "Access cards" }, subCategory: null, words: ["turnstile"] });
  });

  it("are told by their names where nobody has filed there", async () => {
    expect((await hints(noel, "travel to Cebu")).categories[0]?.category.name).toBe("Travel");
  });

  it("tell nothing of what only one or two people wrote", async () => {
    expect((await hints(noel, "zanahoria")).categories).toEqual([]);
  });

  it("know nothing of notes, comments or another organization", async () => {
    expect((await hints(noel, "berenjena calabaza")).categories).toEqual([]);
    const other = await makeOrganization(core, { hosts: ["elsewhere.test"] });
    const stranger = await makeAccount(core, { organizationId: other.id });
    expect(await hints(stranger, "turnstile travel")).toEqual({ categories: [], tickets: [] });
  });

  it("do not offer what was archived, once that is known", async () => {
    const gone = await category("Lockers");
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect((await hints(noel, "lockers", later(11))).categories).toHaveLength(1);
    await prisma.category.update({ where: { id: gone }, data: { isArchived: true } });
    expect((await hints(noel, "lockers", later(22))).categories).toEqual([]);
  });
});

describe("similar tickets", () => {
  it("are one's own and those one follows, the most alike first", async () => {
    expect(await subjects(maria, "turnstile badge")).toEqual(["Turnstile refuses my badge"]);
    expect(await subjects(maria, "turnstile stuck")).toEqual(["Turnstile is stuck", "Turnstile refuses my badge"]);
    expect(await subjects(maria, "turnst")).toHaveLength(2);
    expect(await subjects(maria, "hotel kickoff")).toEqual(["Hotel for the quarterly kickoff"]);
    expect(await subjects(noel, "turnstile badge hotel")).toEqual([]);
    expect(await subjects(rafael, "turnstile badge hotel")).toEqual([]);
  });

  it("are not found by what stands in notes, comments or few words of many", async () => {
    expect(await subjects(maria, "berenjena")).toEqual([]);
    expect(await subjects(maria, "calabaza")).toEqual([]);
    expect(await subjects(maria, "badge spectrometer calibration overdue laboratory")).toEqual([]);
  });

  it("say where they stand", async () => {
    const [found] = (await hints(maria, "badge")).tickets;
    expect(found).toEqual({
      number: turnstile.number,
      subject: "Turnstile refuses my badge",
      status: "Open",
      holdReason: null,
      assignee: null,
      updatedAt: expect.stringMatching(/Z$/),
    });
  });
});

it("is for people", async () => {
  const actor = await makeKey(core, organizationId, { scopes: ["tickets:create", "tickets:read"] });
  await expect(getFilingHints({ core, now: NOW, actor }, { words: "badge" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

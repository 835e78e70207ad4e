import { listTickets as operation } from "@smartsupport/contracts";
import { ctxOf, makeKey, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { makeSearchCorpus, NOW } from "../../test/search-corpus.ts";
import type { Ctx } from "../context.ts";
import { listTickets } from "../tickets/list-tickets.ts";

const core = await openTestCore();
const { organization, maria, rafael, named } = await makeSearchCorpus(core);
afterAll(() => core.close());

const staff = ctxOf(core, rafael, NOW);
const employee = ctxOf(core, maria, NOW);
const search = (ctx: Ctx, q: string, more = {}) => listTickets(ctx, operation.query.parse({ q, ...more }));
const found = async (ctx: Ctx, q: string) => named((await search(ctx, q)).items).sort();

// What is typed, and what a coordinator finds by it.
const QUERIES: [string, string[]][] = [
  // Words in any order, beginnings, accents, letters of any size, other scripts.
  ["printer", ["jam"]],
  ["PRINTER", ["jam"]],
  ["paper printer", ["jam"]],
  ["jam page", ["jam"]],
  ["prin mon", ["jam"]],
  ["penalosa", ["badge"]],
  ["peñ", ["badge"]],
  ["monday", ["badge", "jam"]],
  ["monday please", ["badge"]],
  ["プリンター", ["japanese"]],
  ["壊れ", ["japanese"]],
  ["3階", ["japanese"]],
  ["o'brien", ["laptop"]],
  ["third-floor", ["jam"]],
  ["809", ["vpn"]],
  ["TX0101", ["jam"]],
  ["101", ["jam"]],
  ["printer toner", []],
  // Comments, notes, names of files, text of files.
  ["displayport", ["monitor"]],
  ["second displayport", ["monitor"]],
  ["zanahoria", ["mail"]],
  ["outlook corrupt", ["mail"]],
  ["screenshot", ["monitor"]],
  ["screenshot-desk.png", ["monitor"]],
  ["nullpointerexception", ["crash"]],
  ["payroll invoiceexporter", ["crash"]],
  ["berenjena", ["mail"]],
  ["calabaza", ["mail"]],
  // Phrases and exclusions.
  ['"page two"', ["jam"]],
  ['"two page"', []],
  ['"third-floor printer"', ["jam"]],
  ['"プリンターが壊れ"', ["japanese"]],
  ['"cable screenshot"', []],
  ["monday -printer", ["badge"]],
  ['monday -"page two"', ["badge"]],
  ["slow -zanahoria", []],
  // Typos.
  ["pritner", ["jam"]],
  ["keybord", ["laptop"]],
  ["displayprot cable", ["monitor"]],
  ["zanahorai", ["mail"]],
  ["outlok slow", ["mail"]],
  // Operators.
  ["status:pending", ["laptop"]],
  ["status:resolved,closed", ["badge", "budget"]],
  ['status:"in progress"', ["toner"]],
  ["priority:critical", ["monitor"]],
  ["priority:high,low", ["jam", "laptop"]],
  ["department:human", ["badge"]],
  ["department:none", ["vpn"]],
  ['category:"access cards"', ["badge"]],
  ["category:cards", ["badge"]],
  ["assignee:me", ["badge", "jam", "mail"]],
  ["assignee:lena", ["japanese", "toner"]],
  ['assignee:"lena ortiz" status:on-hold', ["japanese"]],
  ["assignee:none is:active", ["laptop", "monitor", "vpn"]],
  ["requester:santos status:open", ["jam", "mail"]],
  ["tag:vip", ["jam"]],
  ["-tag:vip assignee:me", ["badge", "mail"]],
  ["number:104", ["laptop"]],
  ["number:TX0104,101", ["jam", "laptop"]],
  ["created:3d", ["jam", "monitor", "vpn"]],
  ["created:today", ["vpn"]],
  ["created:2026-01..2026-06", ["budget", "japanese"]],
  ["created:<2026-02", ["budget"]],
  ["updated:>1d status:new", ["vpn"]],
  ["due:48h", ["monitor", "toner"]],
  ["has:attachment", ["crash", "mail", "monitor"]],
  ["-has:attachment status:open", ["jam"]],
  ["is:overdue", ["jam"]],
  ["is:unassigned", ["laptop", "monitor", "vpn"]],
  ["printer is:overdue assignee:me created:7d", ["jam"]],
  // No wrong search.
  ["status:bogus", []],
  ["printer staus:open", []],
  ["-", ["badge", "budget", "crash", "jam", "japanese", "laptop", "mail", "monitor", "toner", "vpn"]],
  ["!!!", []],
  ["status:open !!!", ["jam", "mail", "monitor"]],
];

describe(`the table of ${QUERIES.length} searches`, () => {
  it("has at least sixty", () => expect(QUERIES.length).toBeGreaterThanOrEqual(60));

  it.each(QUERIES)("%s finds %j", async (q, expected) => {
    expect(await found(staff, q)).toEqual([...expected].sort());
  });
});

describe("an employee", () => {
  it.each<[string, string[]]>([
    ["printer", ["jam"]],
    ["pritner", ["jam"]],
    ["toner", []],
    ["displayport", []],
    ["status:open", ["jam", "mail"]],
    ["assignee:rafael", ["jam", "mail"]],
    ["requester:me", ["jam", "laptop", "mail", "vpn"]],
    ["outlook", ["mail"]],
    // What stands in notes and their files, whichever way it is asked.
    ["zanahoria", []],
    ["zanahorai", []],
    ["outlook zanahoria", []],
    ['"zanahoria incident"', []],
    ["berenjena", []],
    ["calabaza", []],
    ["has:attachment", []],
    // Excluding it takes nothing away, so it tells nothing either.
    ["outlook -zanahoria", ["mail"]],
    ["slow -corrupt", ["mail"]],
  ])("finds by %s only their own, and nothing of a note: %j", async (q, expected) => {
    expect(await found(employee, q)).toEqual(expected);
    expect(await found(employee, `${q} `)).toEqual(expected);
    expect(named((await search(employee, q, { sort: "relevance" })).items).sort()).toEqual(expected);
  });

  it("learns nothing of notes from rank or hints", async () => {
    const answer = async (q: string) => JSON.stringify(await search(employee, q, { sort: "relevance" }));
    const before = await answer("outlook slow");
    const [row] = (await search(staff, "outlook")).items;
    for (const body of ["outlook outlook slow", "slow"]) {
      await core.database.prisma.note.create({
        data: {
          id: crypto.randomUUID(),
          organizationId: organization.id,
          ticketId: row?.id ?? "",
          accountId: rafael.id,
          body,
          createdAt: NOW,
        },
      });
    }
    expect(await answer("outlook slow")).toBe(before);
    expect(await answer("tag:mail")).not.toMatch(/"number"/);
  });
});

it("a key finds what is public, and nothing by a note's words", async () => {
  const key = { core, now: NOW, actor: await makeKey(core, organization.id, { scopes: ["tickets:read"] }) };
  expect(await found(key, "displayport")).toEqual(["monitor"]);
  expect(await found(key, "tag:vip")).toEqual(["jam"]);
  for (const q of ["zanahoria", "calabaza", "zanahorai", "outlook corrupt"]) expect(await found(key, q)).toEqual([]);
  expect(await found(key, "outlook -zanahoria")).toEqual(["mail"]);
});

describe("the answer", () => {
  it("says when it forgave, and what was no operator", async () => {
    expect((await search(staff, "pritner")).search).toEqual({ isNear: true, hints: [] });
    expect((await search(staff, "printer")).search).toEqual({ isNear: false, hints: [] });
    const { search: said } = await search(staff, "staus:open");
    expect(said?.hints).toMatchObject([expect.stringContaining("status:")]);
    expect((await search(employee, "tag:vip")).search?.hints).toMatchObject([expect.stringContaining("for the desk")]);
  });

  it("comes newest first, or the best answers first", async () => {
    const ordered = async (q: string, sort: string) => named((await search(staff, q, { sort })).items);
    expect(await ordered("monday", "updated")).toEqual(["jam", "badge"]);
    expect(await ordered("payroll OR", "relevance")).toEqual([]);
    // In the subject of one, in a comment of the other.
    expect(await ordered("second", "relevance")).toEqual(["monitor"]);
    expect((await ordered("printer", "relevance"))[0]).toBe("jam");
    expect(await ordered("status:open", "relevance")).toEqual(await ordered("status:open", "updated"));
  });
});

it("an employee's typos are forgiven by their own tickets, whatever words stand in those of others", async () => {
  const told = async () => (await search(employee, "printed papre")).search;
  expect(await told()).toEqual({ isNear: true, hints: [] });
  const [others] = (await search(staff, "toner")).items;
  await core.database.prisma.comment.create({
    data: {
      id: crypto.randomUUID(),
      organizationId: organization.id,
      ticketId: others?.id ?? "",
      accountId: rafael.id,
      body: "It printed blank pages.",
      createdAt: NOW,
    },
  });
  expect((await search(staff, "printed")).items).toHaveLength(1);
  expect(await told()).toEqual({ isNear: true, hints: [] });
});

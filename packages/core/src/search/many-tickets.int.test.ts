import { randomUUID } from "node:crypto";
import { listTickets as operation } from "@smartsupport/contracts";
import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { listTickets } from "../tickets/list-tickets.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, categoryId } = organization;
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const { id: requesterId } = await makeAccount(core, { organizationId });
const NOW = new Date("2026-11-21T02:00:00.000Z");
const staff = ctxOf(core, rafael, NOW);
afterAll(() => core.close());

const COUNT = 2_400;
const HOUR_MS = 3_600_000;

/** A year's tickets, some of the same moment; `every` one in three, `seldom` one in four hundred, `once` the oldest. */
const rows = Array.from({ length: COUNT }, (_, index) => {
  const at = new Date(NOW.getTime() - Math.floor(index / 2) * 7 * HOUR_MS);
  const words = [index % 3 === 0 && "every", index % 400 === 7 && "seldom", index === COUNT - 1 && "once"];
  return {
    id: randomUUID(),
    organizationId,
    number: `TX${10_000 + index}`,
    subject: ["case", ...words.filter(Boolean)].join(" "),
    categoryId,
    requesterId,
    assigneeId: index % 50 === 0 ? rafael.id : null,
    createdAt: at,
    updatedAt: at,
  };
});
await prisma.ticket.createMany({ data: rows });

async function walk(query: object): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listTickets(staff, operation.query.parse({ ...query, limit: 100, cursor }));
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
  }
  return seen;
}

const expected = (test: (row: (typeof rows)[number]) => boolean) =>
  rows
    .filter(test)
    .sort((one, other) => +other.updatedAt - +one.updatedAt || (one.id < other.id ? 1 : -1))
    .map(({ number }) => number);
const holds = (word: string) => (row: (typeof rows)[number]) => row.subject.split(" ").includes(word);

describe("among many tickets", () => {
  it.each(["case", "every", "seldom", "once"])(
    "%s is found in every page, newest first, nothing twice",
    async (word) => {
      expect(await walk({ q: word })).toEqual(expected(holds(word)));
    },
  );

  it("operators narrow what words find", async () => {
    expect(await walk({ q: "every assignee:me" })).toEqual(
      expected((row) => holds("every")(row) && row.assigneeId !== null),
    );
    expect(await walk({ q: "case -every updated:<2026-06-01" })).toEqual(
      expected((row) => !holds("every")(row) && row.updatedAt < new Date("2026-05-31T16:00:00Z")),
    );
  });

  it("pages by relevance lose nothing of what was ranked and repeat nothing", async () => {
    const seen = await walk({ q: "seldom", sort: "relevance" });
    expect([...seen].sort()).toEqual([...expected(holds("seldom"))].sort());
    const ranked = await walk({ q: "every", sort: "relevance" });
    expect(new Set(ranked).size).toBe(ranked.length);
    expect(ranked.length).toBeGreaterThanOrEqual(100);
  });

  it("a ticket that changes comes to the front", async () => {
    const oldest = rows.at(-1);
    await prisma.ticket.update({
      where: { id: oldest?.id },
      data: { updatedAt: new Date(NOW.getTime() + 24 * HOUR_MS) },
    });
    const [first] = (await listTickets(staff, operation.query.parse({ q: "case" }))).items;
    expect(first?.number).toBe(oldest?.number);
    const [best] = (await listTickets(staff, operation.query.parse({ q: "once case" }))).items;
    expect(best?.number).toBe(oldest?.number);
  });
});

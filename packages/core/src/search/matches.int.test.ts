import {
  completeSearch as completeOperation,
  listTickets as listOperation,
  findMatches as operation,
} from "@smartsupport/contracts";
import { searchWords } from "@smartsupport/domain";
import { ctxOf, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { makeSearchCorpus, NOW } from "../../test/search-corpus.ts";
import type { Ctx } from "../context.ts";
import { listTickets } from "../tickets/list-tickets.ts";
import { completeSearch } from "./complete-search.ts";
import { findMatches } from "./find-matches.ts";
import { learnWords } from "./learn-words.ts";

const core = await openTestCore();
const { maria, rafael, numbers, ids } = await makeSearchCorpus(core);
afterAll(() => core.close());

const staff = ctxOf(core, rafael, NOW);
const employee = ctxOf(core, maria, NOW);
const numberOf = (name: string) => [...numbers].find(([, each]) => each === name)?.[0] ?? "";
const all = [...numbers.keys()];

async function shown(ctx: Ctx, q: string, more: { isNear?: string; number?: string[] } = {}) {
  const query = operation.query.parse({ q, number: all, ...more });
  const { items } = operation.response.parse(await findMatches(ctx, query));
  return items.map(({ number, place, parts }) => {
    const text = parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join("");
    return `${numbers.get(number)} ${place}: ${text}`;
  });
}

describe("the line that answers a search", () => {
  it.each<[string, string[]]>([
    ["paper", ["jam description: The third-floor printer eats [paper] since Monday."]],
    ["displayport", ["monitor comment: We ordered a [DisplayPort] cable."]],
    ["zanahoria", ["mail note: Mailbox database is corrupt, see the [zanahoria] incident."]],
    ["screenshot", ["monitor file: [screenshot]-desk.png"]],
    ["invoiceexporter", ["crash file: trace.txt NullPointerException in [InvoiceExporter] at line 88"]],
    ["second cable", ["monitor comment: We ordered a DisplayPort [cable]."]],
    // Shown in number and subject already.
    ["outlook", []],
    ["status:open", []],
    ["-paper", []],
  ])("%s shows %j", async (q, expected) => expect(await shown(staff, q)).toEqual(expected));

  it("shows what a mistyped word meant, when asked to", async () => {
    expect(await shown(staff, "displayprot")).toEqual([]);
    expect(await shown(staff, "displayprot", { isNear: "true" })).toEqual([
      "monitor comment: We ordered a [DisplayPort] cable.",
    ]);
  });

  it("is an employee's only of their own tickets, and never a note's", async () => {
    for (const q of ["zanahoria", "berenjena", "calabaza", "corrupt", "displayport", "invoiceexporter"]) {
      expect(await shown(employee, q)).toEqual([]);
      expect(await shown(employee, q, { isNear: "true" })).toEqual([]);
    }
    expect(await shown(employee, "paper")).toHaveLength(1);
  });
});

describe("completion of values", () => {
  const offered = async (ctx: Ctx, operator: string, words: string) => {
    const query = completeOperation.query.parse({ operator, words });
    return completeOperation.response.parse(await completeSearch(ctx, query)).items.map(({ value }) => value);
  };

  it("offers what the desk has, the beginnings first", async () => {
    expect(await offered(staff, "department", "")).toEqual(["Budget", "Human Resources", "IT"]);
    expect(await offered(staff, "department", "res")).toEqual(["Human Resources"]);
    expect(await offered(staff, "category", "c")).toEqual(["Access Cards"]);
    expect(await offered(staff, "category", "hard")).toEqual(["Hardware"]);
    expect(await offered(staff, "assignee", "")).toEqual(["Lena Ortiz", "Rafael Cruz"]);
    expect(await offered(staff, "requester", "san")).toEqual(["Maria Santos"]);
    expect(await offered(staff, "tag", "")).toEqual(["vip", "mail"]);
    expect(await offered(staff, "department", "%")).toEqual([]);
  });

  it("offers an employee no tags", async () => {
    expect(await offered(employee, "tag", "")).toEqual([]);
    expect(await offered(employee, "department", "i")).toEqual(["IT", "Human Resources"].slice(0, 1));
  });
});

it("cuts words in the page as the database does", async () => {
  const texts = [
    "Señor Peñalosa, 3階のプリンター、mnl-fs02 (0x8007)",
    "الطَّابِقِ الثالث؛ نعم",
    "My laptop 🔥🔥 is on 👩🏽‍💻 İstanbul Straße ﬁne ２０２６",
    "ЁЛКА — ёлка ǅ ½ x² O’Brien a_b",
  ];
  for (const text of texts) {
    const { rows } = await core.database.pool.query<{ words: string[] }>("SELECT search_words($1) AS words", [text]);
    const cut = searchWords(text).map(({ word }) => word);
    expect(cut.join("")).toBe(rows[0]?.words.join(""));
  }
});

describe("what goes", () => {
  const found = async (q: string) =>
    (await listTickets(staff, listOperation.query.parse({ q }))).items.map(({ number }) => number);
  const { prisma } = core.database;
  const known = async (word: string) => (await prisma.searchWord.count({ where: { word } })) > 0;

  it("is found no more, and its words are not known any longer", async () => {
    const ticketId = ids.get("monitor") ?? "";
    expect(await found("displayprot")).toEqual([numberOf("monitor")]);
    expect(await learnWords(core)).toBeGreaterThan(0);
    expect(await learnWords(core)).toBe(0);
    expect(await known("displayport")).toBe(true);
    expect(await found("displayprot")).toEqual([numberOf("monitor")]);
    await prisma.comment.updateMany({ where: { ticketId }, data: { body: "[erased]" } });
    expect(await found("displayport")).toEqual([]);
    expect(await known("displayport")).toBe(false);
    expect(await found("second erased")).toEqual([numberOf("monitor")]);

    const file = await prisma.attachment.findFirstOrThrow({ where: { fileName: "trace.txt" } });
    expect(await found("invoiceexporter")).toEqual([numberOf("crash")]);
    await prisma.attachment.update({ where: { id: file.id }, data: { deletedAt: NOW } });
    expect(await found("invoiceexporter")).toEqual([]);
    expect(await prisma.attachmentText.count({ where: { id: file.id } })).toBe(0);

    await prisma.note.updateMany({ where: { ticketId: ids.get("mail") ?? "" }, data: { body: "[erased]" } });
    expect(await found("zanahoria")).toEqual([]);
    expect(await known("zanahoria")).toBe(false);
    expect(await found("calabaza")).toEqual([numberOf("mail")]);

    await prisma.ticket.updateMany({
      where: { id: ids.get("vpn") ?? "" },
      data: { subject: "Tunnel", description: "" },
    });
    expect(await found("vpn")).toEqual([]);
    expect(await found("tunnel")).toEqual([numberOf("vpn")]);
  });

  it("and stays while another text holds it", async () => {
    await prisma.ticket.updateMany({ where: { id: ids.get("badge") ?? "" }, data: { description: "" } });
    expect(await known("monday")).toBe(true);
    expect(await found("monday")).toEqual([numberOf("jam")]);
  });
});

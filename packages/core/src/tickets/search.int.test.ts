import { createTicket as createOperation, listTickets as operation } from "@smartsupport/contracts";
import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { createTicket } from "./create-ticket.ts";
import { getTicket } from "./get-ticket.ts";
import { listTickets } from "./list-tickets.ts";

const core = await openTestCore();
const organization = await makeOrganization(core);
const { id: organizationId, categoryId } = organization;
const ctx = ctxOf(core, await makeAccount(core, { organizationId }));
const stranger = ctxOf(core, await makeAccount(core, { organizationId }));
afterAll(() => core.close());

const file = async (subject: string, description = "") =>
  (await createTicket(ctx, createOperation.body.parse({ subject, description, categoryId }))).number;
const found = async (q: string, as = ctx) =>
  (await listTickets(as, operation.query.parse({ q }))).items.map(({ number }) => number);

const TAGALOG = "Hindi gumagana ang printer sa ika-4 na palapag; pakitingnan po, Señor Peñalosa.";
const JAPANESE = "３階のプリンターが壊れました。至急、修理をお願いします。";
const ARABIC = "الطابعة لا تعمل في الطابق الثالث، الرجاء المساعدة";
const EMOJI = "My laptop is on 🔥🔥, please help 👩🏽‍💻";
const written = {
  tagalog: await file("Sira ang printer", TAGALOG),
  japanese: await file("プリンター故障", JAPANESE),
  arabic: await file("مشكلة في الطابعة", ARABIC),
  emoji: await file("🔥 laptop", EMOJI),
  path: await file("Share \\\\mnl-fs02\\budget times out", "Error 0x80070035; see 10.8.4.0/22 and O'Brien's mail"),
};

describe("what people write", () => {
  it.each([
    ["tagalog", TAGALOG],
    ["japanese", JAPANESE],
    ["arabic", ARABIC],
    ["emoji", EMOJI],
  ] as const)("in %s is kept to the letter", async (name, text) => {
    expect((await getTicket(ctx, written[name])).description).toBe(text);
  });

  it.each([
    ["tagalog", "gumagana palapag"],
    ["tagalog", "PENALOSA"],
    ["tagalog", "peñ"],
    ["japanese", "プリンター"],
    ["japanese", "壊れ"],
    ["japanese", "修理"],
    ["japanese", "3階"],
    ["arabic", "الطابعة"],
    ["arabic", "الثال"],
    ["arabic", "الطَّابِق"],
    ["emoji", "🔥"],
    ["emoji", "laptop 🔥"],
    ["emoji", "👩🏽"],
    ["path", "mnl-fs02"],
    ["path", "0x8007"],
    ["path", "10.8.4.0"],
    ["path", "o'brien"],
  ] as const)("is found: %s by %s", async (name, q) => {
    expect(await found(q)).toEqual([written[name]]);
  });

  it("is found by all words, each of which may be a beginning, in number, subject and description", async () => {
    const number = await file("Monitor flickers", "Since the update of Tuesday");
    expect(await found("flickers tues")).toEqual([number]);
    expect(await found("flick tuesday")).toEqual([number]);
    expect(await found("monitor keyboard")).toEqual([]);
    expect(await found(number)).toEqual([number]);
    expect(await found(number.toLowerCase())).toEqual([number]);
    expect(await found(`${number} moni`)).toEqual([number]);
    expect(await found(String(Number(number.slice(2))))).toEqual(expect.arrayContaining([number]));
    expect(await found("TX0")).toContain(number);
  });

  it.each(["!!!", "'", "\\", "a & b | !c", "' OR 1=1 --", ":*", "%", "()", "\u200d"])(
    "is text, never a query language: %s",
    async (q) => {
      expect(await found(q)).toEqual([]);
    },
  );

  it("is everything when nothing is asked", async () => {
    expect((await found("  ")).length).toBeGreaterThanOrEqual(Object.keys(written).length);
  });

  it("is found at the end of 20,000 characters, in any script", async () => {
    const latin = await file("Long", `${"lorem ipsum dolor ".repeat(1_110)}xylophone`.slice(-20_000));
    expect(await found("xylophone")).toEqual([latin]);
    const japanese = await file("長い", `${"日本語の文章".repeat(3_332)}鯨鯢`);
    expect(await found("鯨鯢")).toEqual([japanese]);
    const word = await file("One word", "a".repeat(20_000));
    expect(await found("a".repeat(200))).toEqual([word]);
  });

  it("is found by nobody who may not see it", async () => {
    for (const q of ["printer", "プリンター", written.path]) expect(await found(q, stranger)).toEqual([]);
  });
});

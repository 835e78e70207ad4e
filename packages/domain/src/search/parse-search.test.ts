import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "./parse-search.ts";
import { SEARCH_OPERATORS } from "./search-operators.ts";

const read = (typed: string, isStaff = true) => parseSearch(typed, { isStaff });
const said = (typed: string, isStaff = true) =>
  read(typed, isStaff).terms.map((term) => {
    const sign = term.isExcluded ? "-" : "";
    if (term.kind !== "filter") return `${sign}${term.kind} ${term.text}`;
    const { filter } = term;
    return `${sign}${filter.name}=${"span" in filter ? JSON.stringify(filter.span) : filter.values.join("|")}`;
  });
const DAY_MS = 86_400_000;

describe("a search", () => {
  it.each<[string, string[]]>([
    ["printer jam", ["word printer", "word jam"]],
    ['"late at night" printer', ["phrase late at night", "word printer"]],
    ['-"late at night"', ["-phrase late at night"]],
    ["-toner", ["-word toner"]],
    ["“late at night”", ["phrase late at night"]],
    ['"never closed', ["phrase never closed"]],
    ["-", []],
    ['"', []],
    ["e-mail", ["word e-mail"]],
    ["status:open", ["status=Open"]],
    ["STATUS:Open", ["status=Open"]],
    ["status:open,in-progress", ["status=Open|In Progress"]],
    ['status:"in progress"', ["status=In Progress"]],
    ["status:on_hold", ["status=On Hold"]],
    ["status:re", ["status=Resolved|Rejected"]],
    ["-status:closed", ["-status=Closed"]],
    ["priority:none,high", ["priority=none|High"]],
    ['department:"Human Resources",it', ["department=Human Resources|it"]],
    ["assignee:me", ["assignee=me"]],
    ["tag:vip", ["tag=vip"]],
    ["number:tx0042,7", ["number=TX0042|7"]],
    ["has:attachment is:overdue", ["has=attachment", "is=overdue"]],
    ["is:un", ["is=unassigned"]],
    ["status:", []],
    ["created:2026-02-28", ['created={"from":{"day":"2026-02-28"},"to":{"day":"2026-03-01"}}']],
    ["created:2026-02", ['created={"from":{"day":"2026-02-01"},"to":{"day":"2026-03-01"}}']],
    ["created:2025", ['created={"from":{"day":"2025-01-01"},"to":{"day":"2026-01-01"}}']],
    ["created:>2026-01-01", ['created={"from":{"day":"2026-01-02"},"to":null}']],
    ["created:>=2026-01-01", ['created={"from":{"day":"2026-01-01"},"to":null}']],
    ["updated:<2026-01", ['updated={"from":null,"to":{"day":"2026-01-01"}}']],
    ["updated:<=2026-01", ['updated={"from":null,"to":{"day":"2026-02-01"}}']],
    ["updated:today", ['updated={"from":{"daysFromToday":0},"to":{"daysFromToday":1}}']],
    ["created:7d", [`created={"from":{"msFromNow":${-7 * DAY_MS}},"to":null}`]],
    ["created:<2w", [`created={"from":null,"to":{"msFromNow":${-14 * DAY_MS}}}`]],
    ["due:7d", [`due={"from":{"msFromNow":0},"to":{"msFromNow":${7 * DAY_MS}}}`]],
    ["created:2026-01..2026-03", ['created={"from":{"day":"2026-01-01"},"to":{"day":"2026-04-01"}}']],
    ["created:..2026-03-01", ['created={"from":null,"to":{"day":"2026-03-02"}}']],
    ["created:yesterday..*", ['created={"from":{"daysFromToday":-1},"to":null}']],
  ])("%s is read", (typed, expected) => {
    expect(said(typed)).toEqual(expected);
    expect(read(typed).hints).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ["staus:open", /Did you mean “status:”/],
    ["status:bogus", /“bogus” is nothing that status: can be. It can be new, pending, open, in-progress/],
    ["created:2026-02-30", /is no time for created/],
    ["created:soon", /is no time for created/],
    ["created:9999-12-31", /is no time for created/],
    ["created:>9999", /is no time for created/],
    ["number:abc", /is no number of a ticket/],
    ["has:fun", /It can be attachment/],
  ])("%s is words, and a hint says why", (typed, hint) => {
    const { terms, hints } = read(typed);
    expect(terms).toMatchObject([{ kind: "word", text: typed.replace(":", " ") }]);
    expect(hints).toMatchObject([expect.stringMatching(hint)]);
  });

  it("keeps what is the desk's own business to the desk", () => {
    expect(said("tag:vip", false)).toEqual(["word tag vip"]);
    expect(said("due:7d", false)).toEqual(["word due 7d"]);
    expect(said("is:overdue", false)).toEqual(["word is overdue"]);
    expect(read("tag:vip", false).hints).toMatchObject([expect.stringMatching(/for the desk/)]);
    expect(read("is:overdue", false).hints.join()).not.toMatch(/overdue,/);
  });

  it.each(["http://intranet/x", "Re: hello", "10:30", "C:\\temp", ":", "::", "a:b:c"])(
    "takes %s for words without a hint",
    (typed) => {
      const { terms, hints } = read(typed);
      expect(terms.every(({ kind }) => kind === "word")).toBe(true);
      expect(hints).toEqual([]);
    },
  );
});

describe("for anything that is typed", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc
      .tuple(fc.constantFrom(...Object.keys(SEARCH_OPERATORS)), fc.string({ maxLength: 10 }))
      .map(([name, value]) => `${name}:${value}`),
    fc.constantFrom('"', "-", "-(", '-"a b"', 'department:"x', "created:..", "created:>", "due:<=", "status:,", "  "),
  );
  const anything = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(" "));

  it("there is an answer, and every piece is a term, a hint's words, or an operator without a value", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (typed, isStaff) => {
        const { terms, hints } = parseSearch(typed, { isStaff });
        expect(terms.length).toBeLessThanOrEqual(40);
        expect(hints.length).toBeLessThanOrEqual(terms.length);
        for (const hint of hints) expect(hint).not.toBe("");
        for (const term of terms) if (term.kind !== "filter") expect(term.text).not.toContain('"');
      }),
      { numRuns: 500 },
    );
  });

  it("spaces around it say nothing, and twice the same is the same", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        if ((typed.match(/["“”„«»]/g) ?? []).length % 2 === 1) return;
        expect(read(`  ${typed} `).terms).toEqual(read(typed).terms);
      }),
    );
  });

  it("words without signs of the language are words, in their order", () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (words) => {
        expect(said(words.join(" "))).toEqual(words.map((each) => `word ${each}`));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { excerptOf } from "./excerpt.ts";
import { findMatches, type MarkedPart, markParts } from "./mark-matches.ts";
import { oneEditAway } from "./one-edit-away.ts";
import { parseSearch } from "./parse-search.ts";

const shown = (parts: readonly MarkedPart[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
const marked = (text: string, typed: string, isNear = false) =>
  shown(markParts(text, findMatches(text, parseSearch(typed, { isStaff: true }), isNear)));

describe("matches", () => {
  it.each([
    ["The printer jams", "print", "The [printer] jams"],
    ["The Printer jams", "jams printer", "The [Printer] [jams]"],
    ["Señor Peñalosa called", "PENALOSA", "Señor [Peñalosa] called"],
    ["3階のプリンターが壊れました", "プリンター", "3階の[プリンター]が壊れました"],
    ["late at night, at late", '"late at"', "[late at] night, at late"],
    ["see mnl-fs02 now", "mnl-fs02", "see [mnl]-[fs02] now"],
    ["no toner here", "-toner here", "no toner [here]"],
    ["Open and open", "status:open", "Open and open"],
    ["laptop 🔥 on fire", "🔥", "laptop [🔥] on fire"],
    ["nothing", "printer", "nothing"],
  ])("in “%s” of %s are marked", (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  it("of mistyped words are marked when near ones were looked for", () => {
    expect(marked("The printer jams", "pritner")).toBe("The printer jams");
    expect(marked("The printer jams", "pritner", true)).toBe("The [printer] jams");
  });

  it("change no letter of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 20 }), (text, typed) => {
        const parts = markParts(text, findMatches(text, parseSearch(typed, { isStaff: true }), true));
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe("an excerpt", () => {
  const excerpt = (text: string, typed: string) => {
    const found = excerptOf(text, parseSearch(typed, { isStaff: true }));
    return found && { terms: found.terms, text: shown(found.parts) };
  };

  it("is a line around the place that holds most", () => {
    const text = `toner ${"lorem ipsum dolor ".repeat(30)}the toner of the printer\nis empty ${"sit amet ".repeat(30)}`;
    const found = excerpt(text, "toner printer");
    expect(found).toMatchObject({ terms: 2 });
    expect(found?.text).toContain("the [toner] of the [printer] is empty");
    expect(found?.text).toMatch(/^… .* …$/);
    expect(found?.text.length).toBeLessThan(190);
  });

  it("of a short text is the text, and of one without a match none", () => {
    expect(excerpt("Out of toner", "toner")).toEqual({ terms: 1, text: "Out of [toner]" });
    expect(excerpt("Out of ink", "toner")).toBeNull();
  });
});

describe("the distance of two words", () => {
  it.each([
    ["printer", "printer", 0],
    ["pritner", "printer", 1],
    ["prnter", "printer", 1],
    ["mial", "mail", 1],
    ["monitr", "monitors", 2],
    ["mouse", "house", 1],
  ])("%s and %s are %i apart", (one, other, distance) => expect(editDistance(one, other, 3)).toBe(distance));

  it("is one for every spelling that is one slip away", () => {
    for (const word of ["mail", "printer", "طابعة"]) {
      for (const spelling of oneEditAway(word))
        expect([spelling, editDistance(word, spelling, 2)]).toEqual([spelling, 1]);
    }
    expect(oneEditAway("mial")).toContain("mail");
    expect(oneEditAway("prnter")).toContain("printer");
  });
});

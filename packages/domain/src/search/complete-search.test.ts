import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completionAt, withCompletion } from "./complete-search.ts";

/** The caret stands where the bar is. */
const at = (typed: string, isStaff = true) => completionAt(typed.replace("|", ""), typed.indexOf("|"), isStaff);
const chosen = (typed: string, choice: string) => {
  const place = at(typed);
  if (place === null) return null;
  const { text, caret } = withCompletion(typed.replace("|", ""), place, choice);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
};

describe("completion", () => {
  it.each([
    ["|", "operator", ""],
    ["sta|", "operator", "sta"],
    ["printer as|", "operator", "as"],
    ["-pri|", "operator", "pri"],
    ["status:|", "value", ""],
    ["status:op|", "value", "op"],
    ["status:open,re|", "value", "re"],
    ['department:"human r|', "value", "human r"],
    ["-assignee:m|", "value", "m"],
  ])("%s offers each %s that begins with “%s”", (typed, kind, begun) => {
    expect(at(typed)).toMatchObject({ kind, typed: begun });
  });

  it.each(["printer|", '"sta|', "foo:ba|", 'department:"it"|', "12|"])("%s offers nothing", (typed) => {
    expect(at(typed)).toBeNull();
  });

  it("offers an employee nothing of the desk's own", () => {
    expect(at("ta|", false)).toBeNull();
    expect(at("tag:|", false)).toBeNull();
    expect(at("due:|", false)).toBeNull();
  });

  it.each([
    ["sta|", "status", "status:|"],
    ["printer sta| x", "status", "printer status:|x"],
    ["-sta|", "status", "-status:|"],
    ["status:op|", "open", "status:open |"],
    ["status:op|xyz jam", "open", "status:open |jam"],
    ["status:open,re|", "resolved", "status:open,resolved |"],
    ['department:"human r|', "Human Resources", 'department:"Human Resources" |'],
    ["department:|", "IT, Asset", 'department:"IT, Asset" |'],
  ])("%s with %s becomes %s", (typed, choice, expected) => expect(chosen(typed, choice)).toBe(expected));

  it("replaces nothing outside of its place, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), (typed, caretAt) => {
        const caret = Math.min(caretAt, typed.length);
        const place = completionAt(typed, caret, true);
        if (place === null) return;
        expect(place.from).toBeLessThanOrEqual(caret);
        expect(place.to).toBeGreaterThanOrEqual(caret);
        const after = withCompletion(typed, place, "x").text;
        expect(after.startsWith(typed.slice(0, place.from))).toBe(true);
        expect(after.endsWith(typed.slice(place.to).trimStart())).toBe(true);
      }),
    );
  });
});

import { expect, test } from "vitest";
import { type Format, formatText } from "./format-text.ts";

/** `[` and `]` stand for the selection, before and after. */
function press(format: Format, marked: string): string {
  const from = marked.indexOf("[");
  const to = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const edit = formatText(text, from, to, format);
  const done = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return `${done.slice(0, edit.selectFrom)}⟦${done.slice(edit.selectFrom, edit.selectTo)}⟧${done.slice(edit.selectTo)}`;
}

test.each([
  ["bold", "a [word] here", "a **⟦word⟧** here"],
  ["bold", "a **[word]** here", "a ⟦word⟧ here"],
  ["bold", "[]", "**⟦⟧**"],
  ["italic", "[word]", "_⟦word⟧_"],
  ["code", "[x]", "`⟦x⟧`"],
  ["list", "one\n[two\nthree]", "one\n⟦- two\n- three⟧"],
  ["list", "[- two\n- three]", "⟦two\nthree⟧"],
  ["numbers", "[two\nthree]", "⟦1. two\n2. three⟧"],
  ["list", "1. tw[]o", "- two⟦⟧"],
] as const)("%s on %j", (format, before, after) => {
  expect(press(format, before)).toBe(after);
});

test("a link keeps the words and waits for the address, or keeps the address and waits for the words", () => {
  expect(formatText("see here", 4, 8, "link")).toMatchObject({
    text: "[here](https://)",
    selectFrom: 19,
    selectTo: 19,
  });
  expect(formatText("https://a.example", 0, 17, "link")).toMatchObject({
    text: "[](https://a.example)",
    selectFrom: 1,
  });
});

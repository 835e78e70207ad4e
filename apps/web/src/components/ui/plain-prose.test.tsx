import { HOSTILE_MARKUP } from "@smartsupport/domain/fixtures";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { isPlainProse } from "../../lib/markdown/is-plain-prose.ts";
import { PlainProse } from "./plain-prose.tsx";
import { RichMarkdown } from "./rich-markdown.tsx";

const PLAIN = [
  "One line.",
  "I am on leave for two weeks.\nKatrina covers for me (until 3 December), 50% of the day.\n\nThanks!",
  "A pause\n\n\n\nof many lines\n",
  "\nFramed in empty lines\n\n",
  "It costs 1.500,00 at 9:30, or 2) something else; a-b, c+d, e=f, g#h!",
  "“Quotes”, it’s {braces} / slashes $ and ^ marks?",
  "Magandang umaga, おはよう, صباح الخير 🎉",
];
const ODD = [
  "* list",
  "- list",
  "-\nlist",
  "1. list",
  "1) list",
  "+ list",
  "# heading",
  "heading\n===",
  "heading\n---",
  "a\n:-",
  "a\n-:",
  "    code",
  "  indented",
  "too long a line ",
  "said: **bold**",
  "snake_case",
  "me@example.com",
  "www.example.com",
  "see https://example.com",
  "Me & co; &amp;",
  "two  \nlines",
  "two\n lines",
  "a\n \nb",
  "one\r\ntwo",
  "tab\there",
];

test.each(PLAIN)("draws %j as what reads Markdown would", (text) => {
  expect(isPlainProse(text)).toBe(true);
  const [plain, rich] = [<PlainProse key="plain" text={text} />, <RichMarkdown key="rich" text={text} />].map(
    (prose) => render(prose).container.innerHTML,
  );
  expect(plain).toBe(rich);
});

test.each([...ODD, ...HOSTILE_MARKUP])("leaves %j to what reads Markdown, or draws it the same", (text) => {
  if (!isPlainProse(text)) return;
  expect(render(<PlainProse text={text} />).container.innerHTML).toBe(
    render(<RichMarkdown text={text} />).container.innerHTML,
  );
});

test("takes nothing with a mark for plain", () => expect(ODD.filter(isPlainProse)).toEqual([]));

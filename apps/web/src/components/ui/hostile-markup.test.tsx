import { HOSTILE_MARKUP } from "@smartsupport/domain/fixtures";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { RichMarkdown } from "./rich-markdown.tsx";

const DRAWN = new Set(
  "div p br a strong em del code pre ul ol li table thead tbody tr th td span hr blockquote".split(" "),
);

test.each(HOSTILE_MARKUP)("draws %j as words and safe links alone", (text) => {
  const { container } = render(<RichMarkdown text={text} />);
  const elements = [...container.querySelectorAll("*")];
  expect(elements.map(({ localName }) => localName).filter((name) => !DRAWN.has(name))).toEqual([]);
  const attributes = elements.flatMap((element) => [...element.attributes]);
  expect(attributes.map(({ name }) => name).filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
  for (const { name, value } of attributes) if (name === "href") expect(value).toMatch(/^(https?:|mailto:|$)/);
});

test("tries more than twenty", () => expect(HOSTILE_MARKUP.length).toBeGreaterThan(20));

import { expect, test } from "vitest";
import { firstWords } from "./first-words.ts";

test("words become one plain line", () => {
  expect(firstWords("## Hello\n\n- **One** `two`\n> [three](https://acme.example)")).toBe("Hello One two three");
  expect(firstWords("Ask [@Rafael Cruz](mention:018f5b2a-0000-7000-8000-000000000001), snake_case stays")).toBe(
    "Ask @Rafael Cruz, snake_case stays",
  );
});

test("what was cut in the middle of a link leaves nothing of it", () => {
  expect(firstWords("Ask [@Rafael Cr")).toBe("Ask");
  expect(firstWords("Ask [@Rafael Cruz](mention:018f5b2a-00")).toBe("Ask");
});

test("long words end at a whole sign", () => {
  const shown = firstWords("😀".repeat(300));
  expect([...shown]).toHaveLength(161);
  expect(shown.endsWith("😀…")).toBe(true);
});

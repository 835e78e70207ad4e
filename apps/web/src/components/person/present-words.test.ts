import type { Present } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { presentWords, writingWords } from "./present-words.ts";

const at = (name: string, doing: Present["doing"] = "looking"): Present => ({
  person: { id: name, name, hasPhoto: false },
  doing,
});

test.each([
  [[at("Joy Manalo")], "Joy is here"],
  [[at("Joy Manalo"), at("Ben Cruz", "replying")], "Joy and Ben are here, Ben is answering"],
  [[at("Joy Manalo", "noting")], "Joy is here, Joy is writing a note"],
])("says who is here", (people, words) => {
  expect(presentWords(people)).toBe(words);
});

test("says who writes, and nothing where nobody does", () => {
  expect(writingWords([at("Joy"), at("Ben")])).toBe("");
  expect(writingWords([at("Joy", "replying"), at("Ben", "replying"), at("Ana", "noting")])).toBe(
    "Joy and Ben are answering, Ana is writing a note",
  );
});

import { expect, it } from "vitest";
import { putAfter } from "./put-after.ts";

const list = [..."abcd"].map((id) => ({ id }));
const order = (id: string, after: string | null) =>
  putAfter(list, id, after)
    .map((thing) => thing.id)
    .join("");

it.each([
  ["c", null, "cabd"],
  ["a", "c", "bcad"],
  ["d", "a", "adbc"],
  ["a", "d", "bcda"],
  ["b", "b", "abcd"],
  ["a", "gone", "bcda"],
  ["gone", "a", "abcd"],
])("puts %s after %s: %s", (id, after, expected) => {
  expect(order(id, after)).toBe(expected);
});

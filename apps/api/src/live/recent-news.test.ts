import { expect, test } from "vitest";
import { openRecentNews } from "./recent-news.ts";

function atClock() {
  let ms = 0;
  return { recent: openRecentNews(() => ms), pass: (more: number) => (ms += more) };
}
const news = () => undefined;

test("repeats what was told of the organization in that time, and no more", () => {
  const { recent, pass } = atClock();
  pass(10_000);
  const [early, late] = [() => undefined, () => undefined];
  recent.put("a", early);
  pass(3_000);
  recent.put("a", late);
  recent.put("b", news);
  pass(1_000);
  expect(recent.ofLast(2_000, "a")).toEqual([late]);
  expect(recent.ofLast(5_000, "a")).toEqual([early, late]);
  expect(recent.ofLast(500, "a")).toEqual([]);
});

test("does not know what was before it began, nor what was while it could not hear", () => {
  const { recent, pass } = atClock();
  pass(2_000);
  expect(recent.ofLast(3_000, "a")).toBeNull();
  expect(recent.ofLast(1_000, "a")).toEqual([]);
  recent.startOver();
  pass(500);
  expect(recent.ofLast(1_000, "a")).toBeNull();
});

test("does not know any more what it had to let go, and repeats no flood", () => {
  const { recent, pass } = atClock();
  pass(1_000);
  for (let nth = 0; nth < 21; nth += 1) recent.put("flooded", news);
  expect(recent.ofLast(500, "flooded")).toBeNull();
  expect(recent.ofLast(500, "quiet")).toEqual([]);
  pass(61_000);
  recent.put("quiet", news);
  expect(recent.ofLast(61_500, "quiet")).toBeNull();
  expect(recent.ofLast(30_000, "quiet")).toEqual([news]);
  for (let nth = 0; nth < 1_000; nth += 1) recent.put("flooded", news);
  pass(1);
  expect(recent.ofLast(30_000, "quiet")).toBeNull();
});

import { openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { countHits, purgeHits, uncountHits } from "./count-hit.ts";

const core = await openTestCore();
const WINDOW_MS = 60_000;
const now = new Date("2026-11-20T02:00:20Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const one = async (key: string, at = now) => (await countHits(core, [key], WINDOW_MS, at))[0];
afterAll(() => core.close());

it("counts hits side by side, each once", async () => {
  const hits = await Promise.all(Array.from({ length: 50 }, () => one("crowd")));
  expect(hits.map((hit) => hit?.count).sort((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, i) => i + 1),
  );
});

it("begins anew with the next window", async () => {
  expect(await one("window")).toEqual({ count: 1, ttlMs: 40_000 });
  expect(await one("window", later(39))).toEqual({ count: 2, ttlMs: 1000 });
  expect(await one("window", later(40))).toEqual({ count: 1, ttlMs: 60_000 });
});

it("counts several keys in any order without waiting for itself", async () => {
  const [forth, back] = [
    ["a", "b", "c"],
    ["c", "b", "a"],
  ];
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => countHits(core, (i % 2 ? forth : back) ?? [], WINDOW_MS, now)),
  );
  expect((await countHits(core, ["a", "b", "c"], WINDOW_MS, now)).map((hit) => hit.count)).toEqual([41, 41, 41]);
});

it("takes hits back", async () => {
  await one("back");
  await one("back");
  await uncountHits(core, ["back"], WINDOW_MS, now);
  expect((await one("back"))?.count).toBe(2);
});

it("forgets windows that are over", async () => {
  await one("old");
  expect(await purgeHits(core, later(39))).toBe(0);
  expect(await purgeHits(core, later(41))).toBeGreaterThan(0);
});

it("lies in a table that is not logged", async () => {
  const { rows } = await core.database.pool.query(
    "SELECT relpersistence FROM pg_class WHERE relname = 'rate_limit_count'",
  );
  expect(rows).toEqual([{ relpersistence: "u" }]);
});

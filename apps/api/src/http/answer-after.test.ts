import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { answerAfter } from "./answer-after.ts";

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await answerAfter(60, work).catch(() => undefined);
  return performance.now() - from;
}

it("answers at the set time, however short the work was and whether or not it was refused", async () => {
  const works = [
    async () => 1,
    () => setTimeout(20),
    async () => {
      throw new Error("refused");
    },
  ];
  for (const work of works) expect(await timeOf(work)).toBeGreaterThanOrEqual(60);
});

it("passes on the answer and the refusal", async () => {
  await expect(answerAfter(1, async () => "yes")).resolves.toBe("yes");
  await expect(answerAfter(1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});

it("adds nothing to work that took longer", async () => {
  expect(await timeOf(() => setTimeout(90))).toBeLessThan(150);
});

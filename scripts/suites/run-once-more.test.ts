import { expect, it, vi } from "vitest";
import { runOnceMore } from "./run-once-more.ts";
import type { FileReport, RunReport } from "./run-report.ts";

const GREEN: FileReport = { path: "green.test.ts", passed: 3, failed: 0, skipped: 1, red: [] };
const RED: FileReport = { ...reds("red.test.ts", "waits"), passed: 4 };

it("counts every file once and names what was red", async () => {
  const { tally } = await suite({ isCi: false, runs: [{ files: [GREEN, RED], stray: [] }] });
  expect(tally).toEqual({ passed: 7, failed: 1, skipped: 1, red: RED.red, redOnce: [] });
});

it("runs no file once more outside of CI, where somebody is looking", async () => {
  const { run } = await suite({ isCi: false, runs: [{ files: [RED], stray: [] }] });
  expect(run.mock.calls).toEqual([[]]);
});

it("takes in CI the second run of a red file for its first, and names what was red once", async () => {
  const second = { ...RED, passed: 5, failed: 0, red: [] };
  const { tally, run } = await suite({
    runs: [
      { files: [GREEN, RED], stray: [] },
      { files: [second], stray: [] },
    ],
  });
  expect(tally).toEqual({ passed: 8, failed: 0, skipped: 1, red: [], redOnce: RED.red });
  expect(run.mock.calls).toEqual([[], ["red.test.ts"]]);
});

it.each<[string, RunReport]>([
  ["red again", { files: [RED], stray: [] }],
  ["not run", { files: [], stray: [] }],
  ["not run to its end", { files: [{ ...GREEN, path: RED.path }], stray: [{ name: "the run", error: "It broke." }] }],
])("leaves a file red that is %s", async (_, second) => {
  const { tally } = await suite({ runs: [{ files: [GREEN, RED], stray: [] }, second] });
  expect(tally).toEqual({ passed: 7, failed: 1, skipped: 1, red: RED.red, redOnce: [] });
});

it("counts an error of no file as a failure, and does not look for chance then", async () => {
  const stray = [{ name: "outside of every test", error: "Error: nobody caught it" }];
  const { tally, run } = await suite({ runs: [{ files: [GREEN, RED], stray }] });
  expect(tally).toMatchObject({ passed: 7, failed: 2, red: [...RED.red, ...stray] });
  expect(run).toHaveBeenCalledOnce();
});

it("does not take six red files for chance", async () => {
  const files = ["a", "b", "c", "d", "e", "f"].map((name) => reds(name, "breaks"));
  const { tally, run } = await suite({ runs: [{ files, stray: [] }] });
  expect(tally.failed).toBe(6);
  expect(run).toHaveBeenCalledOnce();
});

/** Runs a suite whose runs come out like these. */
async function suite({ isCi = true, runs }: { isCi?: boolean; runs: RunReport[] }) {
  const left = [...runs];
  const run = vi.fn(async (..._path: [path?: string]) => left.shift() ?? { files: [], stray: [] });
  return { tally: await runOnceMore({ run, isCi }), run };
}

function reds(path: string, test: string): FileReport {
  return { path, passed: 0, failed: 1, skipped: 0, red: [{ name: `${path} > ${test}`, error: "Error: too late" }] };
}

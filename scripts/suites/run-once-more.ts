import type { FileReport, RunReport } from "./run-report.ts";
import { failed, sum, type Tally } from "./tally.ts";

/** More files than this are not red by chance. */
const MOST = 5;

type Given = {
  /** Runs the whole suite, or one file of it. */
  run(path?: string): Promise<RunReport>;
  isCi: boolean;
};

/**
 * Runs a suite and counts it. In CI, where chance costs a day, a file that was red is run once more by itself: green, it counts so,
 * and is named at the end of the run all the same; red twice is red.
 */
export async function runOnceMore({ run, isCi }: Given): Promise<Tally> {
  const { files, stray } = await run();
  const red = files.filter(isRed);
  const mayBeChance = isCi && stray.length === 0 && red.length <= MOST;
  const tallies: Tally[] = [];
  for (const file of files) tallies.push(mayBeChance && isRed(file) ? await again(file, run) : tallyOf(file));
  return sum([...tallies, ...stray.map(({ name, error }) => failed(name, error))]);
}

async function again(first: FileReport, run: Given["run"]): Promise<Tally> {
  const { files, stray } = await run(first.path);
  const second = files.find(({ path }) => path === first.path);
  if (second === undefined || isRed(second) || stray.length > 0) return tallyOf(first);
  return { ...tallyOf(second), redOnce: first.red };
}

function isRed(file: FileReport): boolean {
  return file.failed > 0;
}

function tallyOf({ passed, failed, skipped, red }: FileReport): Tally {
  return { passed, failed, skipped, red, redOnce: [] };
}

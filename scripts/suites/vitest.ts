import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeProgram } from "./node-program.ts";
import type { Tally } from "./tally.ts";

/** Vitest's report in Jest's form; what is read of it. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};

/** Runs one of vitest.config.ts's projects and counts its tests. A run that breaks before its tests counts as one failure. */
export async function runVitest(project: string, env: NodeJS.ProcessEnv = process.env): Promise<Tally> {
  console.log(`\n=== Tests: ${project}`);
  const folder = await mkdtemp(join(tmpdir(), "smartsupport-report-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const code = await nodeProgram(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters], env);
    const report: Report | null = await readFile(file, "utf8")
      .then(JSON.parse)
      .catch(() => null);
    const failed = report?.numFailedTests ?? 0;
    return {
      passed: report?.numPassedTests ?? 0,
      failed: code === 0 ? failed : Math.max(failed, 1),
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

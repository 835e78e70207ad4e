import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../setup/root.mjs";
import { nodeProgram } from "./node-program.ts";
import { runOnceMore } from "./run-once-more.ts";
import type { RunReport } from "./run-report.ts";
import type { Tally } from "./tally.ts";

/** Runs one of vitest.config.ts's projects and counts its tests. In CI a file that was red is run once more by itself. */
export async function runVitest(project: string, env: NodeJS.ProcessEnv = process.env): Promise<Tally> {
  return runOnceMore({ run: (path) => report(project, env, path), isCi: env.CI === "true" });
}

/** A run that breaks before its tests, or for no reason that its report knows, says so in place of tests. */
async function report(project: string, env: NodeJS.ProcessEnv, path?: string): Promise<RunReport> {
  console.log(`\n=== Tests: ${project}${path === undefined ? "" : `, once more: ${path}`}`);
  const folder = await mkdtemp(join(tmpdir(), "smartsupport-report-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=./scripts/suites/report-run.ts"];
  const only = path === undefined ? [] : [join(root, path)];
  try {
    const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...only];
    const code = await nodeProgram(args, { ...env, REPORT_FILE: file });
    const { files, stray }: RunReport = await readFile(file, "utf8")
      .then(JSON.parse)
      .catch(() => ({ files: [], stray: [] }));
    const isExplained = code === 0 || stray.length > 0 || files.some(({ failed }) => failed > 0);
    const broken = { name: `the run of ${project}`, error: `Vitest ended with ${code}; what it printed says why.` };
    return { files, stray: isExplained ? stray : [broken] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

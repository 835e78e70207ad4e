import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from "vitest/node";
import { root } from "../setup/root.mjs";
import type { FileReport, RunReport } from "./run-report.ts";
import type { Red } from "./tally.ts";

/** Vitest's own JSON leaves out what fails outside of tests; this report, written to REPORT_FILE, names that too. */
export default class ReportRun implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const report: RunReport = {
      files: modules.map((module) => fileReport(module, unhandled)),
      stray: unhandled
        .filter((error) => !modules.some((module) => wasAtWork(module, error)))
        .map((error) => ({ name: "outside of every test", error: words(error) })),
    };
    if (process.env.REPORT_FILE) writeFileSync(process.env.REPORT_FILE, JSON.stringify(report));
  }
}

function fileReport(module: TestModule, unhandled: readonly SerializedError[]): FileReport {
  const tests = [...module.children.allTests()];
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const red = [
    ...tests.filter((test) => test.result().state === "failed").map(redTest),
    ...[module, ...module.children.allSuites()].flatMap(redAround),
    ...unhandled.filter((error) => wasAtWork(module, error)).map((error) => named(module, "left unhandled", error)),
    ...(count("pending") > 0 ? [{ name: pathOf(module), error: "It was broken off." }] : []),
  ];
  return { path: pathOf(module), passed: count("passed"), failed: red.length, skipped: count("skipped"), red };
}

function redTest(test: TestCase): Red {
  return named(test.module, test.fullName, test.result().errors?.[0]);
}

/** What failed in a file's import or in what stands before and after its tests. */
function redAround(suite: TestModule | TestSuite): Red[] {
  const [module, name] = suite.type === "module" ? [suite, "outside of its tests"] : [suite.module, suite.fullName];
  return suite.errors().map((error) => named(module, name, error));
}

function wasAtWork(module: TestModule, error: SerializedError): boolean {
  return error.VITEST_TEST_PATH === module.moduleId;
}

function named(module: TestModule, name: string, error?: SerializedError): Red {
  return { name: `${pathOf(module)} > ${name}`, error: error ? words(error) : "It does not say why." };
}

function pathOf({ moduleId }: TestModule): string {
  return relative(root, moduleId).replaceAll("\\", "/");
}

/** Where first: of a long error only the first lines are shown. */
function words({ name, message, diff, stacks }: SerializedError): string {
  const [at] = stacks ?? [];
  const where = at ? `at ${relative(root, at.file)}:${at.line}` : "";
  return [where, `${name ?? "Error"}: ${message}`, String(diff ?? "")].filter((part) => part !== "").join("\n");
}

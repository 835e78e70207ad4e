import { setUpTestDatabases } from "./set-up-test-databases.ts";

/** The `int` project's global setup: one PostgreSQL for the run. */
export default function setup(project: { config: { root: string } }): Promise<() => Promise<void>> {
  return setUpTestDatabases(project.config.root);
}

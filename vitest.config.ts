import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const IGNORED = ["**/node_modules/**", "**/dist/**", "**/.data/**"];
const WEB_SETUP = [join(import.meta.dirname, "apps/web/test/setup.ts")];
const NEEDS_DATABASE = "**/*.int.test.ts";

// One run, four kinds. `npx vitest run --project unit` runs one of them. `isolate: false`: files share what they import,
// which halves the work; each has a database of its own, and nothing of ours is kept in a module.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          isolate: false,
          maxWorkers: 2,
          include: [
            "packages/**/*.test.ts",
            "apps/{api,worker}/**/*.test.{ts,tsx}",
            "{scripts,examples,prisma}/**/*.test.ts",
          ],
          exclude: [...IGNORED, NEEDS_DATABASE],
        },
      },
      {
        extends: "./apps/web/vite.config.ts",
        root: join(import.meta.dirname, "apps/web"),
        test: {
          name: "web",
          environment: "jsdom",
          // Vitest leaves one of the cores alone by itself, which is half of a small machine.
          maxWorkers: 2,
          testTimeout: 60_000,
          include: ["src/**/*.test.{ts,tsx}"],
          setupFiles: WEB_SETUP.filter((file) => existsSync(file)),
        },
      },
      {
        test: {
          name: "int",
          isolate: false,
          include: [NEEDS_DATABASE],
          exclude: IGNORED,
          globalSetup: ["packages/testing/src/database/global-setup.ts"],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.spec.ts"],
          exclude: IGNORED,
          globalSetup: ["e2e/global-setup.ts"],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

import type { Red } from "./tally.ts";

/** What one file of tests came to. */
export type FileReport = {
  readonly path: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly red: readonly Red[];
};

/** What a run of Vitest came to. */
export type RunReport = {
  readonly files: readonly FileReport[];
  /** Errors that belong to no file. */
  readonly stray: readonly Red[];
};

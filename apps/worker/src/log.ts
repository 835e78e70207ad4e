import type { Logger } from "pino";

/** What the worker needs of a logger; pino is one. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** For tests: says nothing. */
export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

import type { Database } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** The inside of a transaction: all that a command writes goes through it, or none of it happens. */
export type Tx = Prisma.TransactionClient;

const TIMEOUT_MS = 15_000;
const MAX_WAIT_MS = 10_000;

/** Runs `work` in one read-committed transaction and rolls back whatever it wrote if it throws. */
export function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.prisma.$transaction(work, {
    timeout: TIMEOUT_MS,
    maxWait: MAX_WAIT_MS,
    isolationLevel: "ReadCommitted",
  });
}

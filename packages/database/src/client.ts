import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

export type Database = {
  /** For hot reads as SQL. */
  pool: pg.Pool;
  /** For commands and simple reads; shares the pool. */
  prisma: PrismaClient;
  /** Ends every connection once its query is done. */
  close(): Promise<void>;
};

/** Opens one pool of at most `poolSize` connections. Nothing is connected until the first query. */
export function openDatabase({ url, poolSize = 10 }: { url: string; poolSize?: number }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: "smartsupport",
    // Prisma's adapter takes every time it reads for UTC, whatever zone the server says it is in.
    options: "-c timezone=UTC",
  });
  // An idle connection that the server ends must not end the process: the next query opens another.
  pool.on("error", () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

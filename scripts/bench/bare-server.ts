import { randomUUID } from "node:crypto";
import fastifyJwt from "@fastify/jwt";
import { verify } from "@node-rs/argon2";
import Fastify from "fastify";
import pg from "pg";
import type { Step } from "./replay.ts";
import { serve } from "./serve.ts";

/** One operation: its statements, and whether the first row's hash is to be compared with a password, as a sign-in does. */
export type BareOperation = { path: string; method: "GET" | "POST"; variants: Step[][]; password?: string };

export type BareGiven = { databaseUrl: string; poolSize: number; key: string; operations: BareOperation[] };

/**
 * The reference: Fastify and pg and nothing else, running the very statements that the desk sends, in the same transaction,
 * on a pool of the same size, after the same check of token and session. Rows go out as JSON, unshaped.
 */
serve<BareGiven>(async ({ databaseUrl, poolSize, key, operations }) => {
  const app = Fastify({ logger: false });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  // Sessions as the desk keeps them: an epoch in memory, compared with the token's.
  const epochs = new Map<string, number>();
  await app.register(fastifyJwt, { secret: Buffer.from(key, "hex"), verify: { algorithms: ["HS256"] } });

  for (const { path, method, variants, password } of operations) {
    let turn = 0;
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        if (password === undefined) {
          const { sid, epoch } = app.jwt.verify<{ sid: string; epoch: number }>(
            request.headers.authorization?.slice("Bearer ".length) ?? "",
          );
          if ((epochs.get(sid) ?? epoch) !== epoch) return reply.code(401).send();
        }
        const steps = variants[turn++ % variants.length] ?? [];
        return reply.type("application/json").send(JSON.stringify(await play(pool, steps, password)));
      },
    });
  }
  return { app, end: () => pool.end() };
});

async function play(pool: pg.Pool, steps: Step[], password: string | undefined): Promise<unknown> {
  const fresh = new Map<string, string>();
  let client: pg.PoolClient | null = null;
  let number: unknown;
  let rows: unknown[] = [];
  try {
    for (const { text, name, slots } of steps) {
      if (text === "BEGIN") client = await pool.connect();
      const values = slots.map((slot) => {
        if (slot.kind === "same") return slot.value;
        if (slot.kind === "answered") return number;
        const made = fresh.get(slot.slot) ?? randomUUID();
        fresh.set(slot.slot, made);
        return made;
      });
      const answer = await (client ?? pool).query({ text, values, name });
      if (answer.rows.length > 0) rows = answer.rows;
      number = answer.rows[0]?.number ?? number;
      if (password !== undefined && answer.rows[0]?.passwordHash) await verify(answer.rows[0].passwordHash, password);
      if (text === "COMMIT") {
        client?.release();
        client = null;
      }
    }
    return rows;
  } catch (error) {
    await client?.query("ROLLBACK");
    throw error;
  } finally {
    client?.release();
  }
}

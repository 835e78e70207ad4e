import pg from "pg";

export type Statement = { text: string; values: unknown[]; name?: string };

type Config = { text?: string; values?: unknown[]; name?: string };

/** Runs `work` and returns every statement it sent to PostgreSQL, in order. Nothing else may query meanwhile. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  const recording = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args;
    const { text, values: own, name } = typeof config === "string" ? { text: config } : ((config ?? {}) as Config);
    if (text) statements.push({ text, values: (own ?? (Array.isArray(values) ? values : [])).map(plain), name });
    return Reflect.apply(original, this, args);
  };
  pg.Client.prototype.query = recording as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements;
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

import { newId } from "@smartsupport/database";
import { type TestRedis, withRedis } from "@smartsupport/testing/database";
import type { QueueSettings } from "../src/queues/queue-settings.ts";

export type QueueKind = { name: "PostgreSQL" | "Redis"; settings(databaseUrl: string): QueueSettings };

/** The kinds of ground that queues stand on here: PostgreSQL always, Redis where there is one. */
export async function queueKinds(): Promise<{ kinds: QueueKind[]; redis: TestRedis | null }> {
  const redis = await withRedis();
  const kinds: QueueKind[] = [{ name: "PostgreSQL", settings: (databaseUrl) => ({ kind: "postgres", databaseUrl }) }];
  if (redis !== null) {
    kinds.push({ name: "Redis", settings: () => ({ kind: "redis", redisUrl: redis.url, prefix: newId() }) });
  }
  return { kinds, redis };
}

/** Where the queues live. `prefix` keeps several installs on one Redis apart. */
export type QueueSettings =
  | { kind: "postgres"; databaseUrl: string }
  | { kind: "redis"; redisUrl: string; prefix?: string };

export { withClient as withOwner } from "./admin-query.ts";
export { createTestDatabase, type TestDatabase } from "./create-test-database.ts";
export { type KeptRows, openKeptRows } from "./kept-rows.ts";
export { setUpTestDatabases } from "./set-up-test-databases.ts";
export { type TestRedis, withRedis } from "./with-redis.ts";

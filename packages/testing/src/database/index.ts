export { createTestDatabase, type TestDatabase } from "./create-test-database.ts";
export { setUpTestDatabases } from "./set-up-test-databases.ts";
export { type TestRedis, withRedis } from "./with-redis.ts";

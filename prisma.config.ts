import { defineConfig } from "prisma/config";

// For Prisma's own command line, where its engine can be downloaded. SmartSupport itself migrates through
// packages/database/src/migrate, which reads the same folders.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_MIGRATE_URL ?? process.env.DATABASE_URL ?? "" },
});

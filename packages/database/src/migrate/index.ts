export { type AppliedMigrations, applyMigrations, type MigrateOptions } from "./apply-migrations.ts";
export { diffSchemas } from "./diff-schemas.ts";
export { fixInstallation, type Installation, readInstallation } from "./installation.ts";
export { MigrationError } from "./migration-error.ts";
export { latestSnapshot, migrationFingerprint } from "./migration-files.ts";
export { readSchema } from "./schema-files.ts";

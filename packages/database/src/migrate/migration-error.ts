/** The database cannot be brought to this version; the message names the migration and says what PostgreSQL said. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

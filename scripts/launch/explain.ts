/** Errors whose message was written for people; of any other the whole trace is worth having. */
const PLAIN = new Set(["LaunchError", "CoreError", "EmbeddedDatabaseError", "MigrationError", "SettingsError"]);

/** What the terminal shows of an error. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return PLAIN.has(error.name) ? error.message : (error.stack ?? error.message);
}

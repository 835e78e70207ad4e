/** The embedded database cannot be used; the message says why and what to do, in words for the person who starts it. */
export class EmbeddedDatabaseError extends Error {
  override name = "EmbeddedDatabaseError";
}

export { EmbeddedDatabaseError } from "./embedded-error.ts";
export { type EmbeddedDatabase, type EmbeddedOptions, openEmbedded } from "./open-embedded.ts";

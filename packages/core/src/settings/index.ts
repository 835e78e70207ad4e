export { isLoopback } from "./loopback.ts";
export type { GmailAccess, MailSettings } from "./mail-settings.ts";
export { type ProcessSettings, readProcessSettings, readSettings } from "./read-settings.ts";
export type { Settings } from "./settings.ts";
export { SettingsError } from "./settings-error.ts";

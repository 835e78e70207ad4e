/** What somebody of the desk is doing at a ticket that is open before them. */
export const PRESENCE_DOINGS = ["looking", "replying", "noting"] as const;
export type PresenceDoing = (typeof PRESENCE_DOINGS)[number];

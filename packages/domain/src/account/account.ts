/** `invited`: has a link to set a password. `pending`: registered, waits for an admin. */
export const ACCOUNT_STATUSES = ["invited", "pending", "active", "deactivated"] as const;

export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const NAME_SUFFIXES = ["Jr.", "Sr.", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"] as const;

export type NameSuffix = (typeof NAME_SUFFIXES)[number];

/** Priorities from the most to the least urgent. A ticket nobody has triaged has none (null). */
export const PRIORITIES = ["Critical", "High", "Medium", "Low"] as const;

export type Priority = (typeof PRIORITIES)[number];

/** The pages that are held to the bar. `who` signs in first; `null` is a stranger. */
export const PAGES = [
  { name: "Sign-in", who: null, path: "/sign-in" },
  { name: "Employee's home", who: "employee", path: "/" },
  { name: "Queue", who: "coordinator", path: "/desk/tickets" },
  // The first of the queue.
  { name: "Ticket", who: "coordinator", path: "/desk/tickets", opensFirst: true },
] as const;

export type AuditedPage = (typeof PAGES)[number];

export const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

export type Category = (typeof CATEGORIES)[number];

/** What every page must reach in every category, on both forms. */
export const AT_LEAST = 95;

export const FORMS = ["desktop", "mobile"] as const;

export type Form = (typeof FORMS)[number];

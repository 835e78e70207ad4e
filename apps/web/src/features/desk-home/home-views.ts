import type { TicketView } from "@smartsupport/contracts";

/** What the desk's first page shows, in its order. `isAlarm`: anything above zero is bad news. */
export const HOME_VIEWS = [
  { view: "to_review" },
  { view: "breached", isAlarm: true },
  { view: "mine" },
  { view: "due_soon" },
  { view: "unassigned" },
  { view: "triage_overdue", isAlarm: true },
] as const satisfies { view: TicketView; isAlarm?: boolean }[];

export type HomeView = (typeof HOME_VIEWS)[number]["view"];

import type { TicketView } from "@smartsupport/contracts";

export type Show = "active" | "waiting" | "past";

type View = { show: Show; label: string; view: TicketView; emptyTitle: string; emptyWords: string };

/** The three drawers of one's own tickets. `show` stands in the address. */
export const MY_VIEWS: readonly [View, ...View[]] = [
  {
    show: "active",
    label: "Active",
    view: "my_active",
    emptyTitle: "No ticket is on its way",
    emptyWords: "Tickets that the desk still works on stand here.",
  },
  {
    show: "waiting",
    label: "Waiting for me",
    view: "my_waiting",
    emptyTitle: "Nothing waits for you",
    emptyWords: "When the desk has a question, or solved something, it stands here.",
  },
  {
    show: "past",
    label: "Past",
    view: "my_past",
    emptyTitle: "No past tickets",
    emptyWords: "Tickets that are done, not accepted or withdrawn are kept here.",
  },
];

export function myView(show: string | null): View {
  return MY_VIEWS.find((view) => view.show === show) ?? MY_VIEWS[0];
}

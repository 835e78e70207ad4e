import type { AccountStatus } from "@smartsupport/domain";

export type Drawer = {
  /** Stands in the address, and is what the API calls these people. */
  show: AccountStatus;
  label: string;
  /** Head of the last column. */
  since: string;
  empty: string;
  hint: string;
  /** Under the list. */
  foot?: string;
};

/** People by how far they are in. */
export const DRAWERS: readonly [Drawer, ...Drawer[]] = [
  {
    show: "pending",
    label: "Pending",
    since: "Waiting",
    empty: "Nobody waits for approval",
    hint: "Whoever registers stands here until you approve or reject them. You can also invite people yourself.",
    foot: "Approved people get an e-mail that they can sign in. Whoever waits longest stands first.",
  },
  {
    show: "active",
    label: "Active",
    since: "Last here",
    empty: "Nobody is active",
    hint: "Everybody who can sign in stands here.",
  },
  {
    show: "invited",
    label: "Invited",
    since: "Invited",
    empty: "No invitation is open",
    hint: "Invited people stand here until they have chosen a password.",
    foot: "An invitation works for three days. Send it again, and a new one goes out.",
  },
  {
    show: "deactivated",
    label: "Deactivated",
    since: "Last here",
    empty: "Nobody is deactivated",
    hint: "Whoever may no longer sign in stands here. Their tickets are kept.",
    foot: "Whoever asks to be forgotten is erased here, for good. Their tickets keep their counts.",
  },
];

export function drawerOf(show: string | null): Drawer {
  return DRAWERS.find((drawer) => drawer.show === show) ?? DRAWERS[0];
}

import type { TicketView } from "@smartsupport/contracts";
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconBell,
  IconBolt,
  IconChartBar,
  IconClock,
  IconHourglass,
  IconInbox,
  IconKey,
  IconLayoutDashboard,
  IconList,
  IconLock,
  IconLogin2,
  IconMail,
  IconMessageQuestion,
  IconPlugConnected,
  IconShieldCheck,
  IconSpeakerphone,
  IconUser,
  IconUserQuestion,
  IconUsers,
} from "@tabler/icons-react";
import type { Place } from "./thumb-bar.tsx";

export const DESK: Place = { to: "/desk", label: "Desk", icon: IconLayoutDashboard, end: true };
export const INBOX: Place = { to: "/inbox", label: "Inbox", icon: IconBell };
export const QUEUE: Place = { to: "/desk/tickets", label: "Queue", icon: IconInbox };
export const MACROS: Place = { to: "/desk/macros", label: "Macros", icon: IconBolt };
export const REPORTS: Place = { to: "/desk/reports", label: "Reports", icon: IconChartBar };

type ViewPlace = { view: TicketView; label: string; icon: Place["icon"] | null; isAlarm?: boolean };

/** The desk's ready-made views. `isAlarm`: any number above zero is bad news. No icon: the status's own. */
export const VIEWS: ViewPlace[] = [
  { view: "to_review", label: "To review", icon: null },
  { view: "triage_overdue", label: "Triage overdue", icon: IconAlertTriangle, isAlarm: true },
  { view: "mine", label: "Mine", icon: IconUser },
  { view: "unassigned", label: "Unassigned", icon: IconUserQuestion },
  { view: "due_soon", label: "Due soon", icon: IconClock },
  { view: "breached", label: "Overdue", icon: IconAlertOctagon, isAlarm: true },
  { view: "on_hold", label: "On hold", icon: IconHourglass },
  { view: "waiting_for_requester", label: "Waiting for an answer", icon: IconMessageQuestion },
];

export const ACCOUNTS: Place = { to: "/admin/accounts", label: "Accounts", icon: IconUsers };
export const ANNOUNCEMENTS: Place = { to: "/admin/announcements", label: "News", icon: IconSpeakerphone };
export const API_KEYS: Place = { to: "/admin/api-keys", label: "API keys", icon: IconKey };
export const ENDPOINTS: Place = { to: "/admin/endpoints", label: "Outside systems", icon: IconPlugConnected };
export const SECURITY: Place = { to: "/admin/security", label: "Security", icon: IconLock };
export const SINGLE_SIGN_ON: Place = { to: "/admin/sign-in", label: "Single sign-on", icon: IconLogin2 };
export const AUDIT: Place = { to: "/admin/audit", label: "Audit log", icon: IconShieldCheck };
export const MAILBOX: Place = { to: "/admin/mailbox", label: "Mailbox", icon: IconMail };

/** All of them, for the palette: it asks who may go where. */
export const DESK_PLACES = [
  ...[DESK, INBOX, QUEUE, MACROS, REPORTS],
  ...VIEWS.map(({ view, label, icon }) => ({
    to: `${QUEUE.to}?view=${view}`,
    label,
    ...(icon ? { icon } : { status: "New" as const }),
  })),
  ...[ACCOUNTS, ANNOUNCEMENTS, ENDPOINTS, API_KEYS, SECURITY, SINGLE_SIGN_ON, AUDIT].map((place) => ({
    ...place,
    isAdmin: true,
  })),
  { ...MAILBOX, isAdmin: true, isDemo: true },
  { to: "/tickets", label: "Tickets I filed", icon: IconList },
  { to: "/profile", label: "Profile", icon: IconUser },
];

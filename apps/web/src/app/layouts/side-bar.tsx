import { countTickets, getDesk, listAccounts } from "@smartsupport/contracts";
import { IconBookmark, IconUsersGroup } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { PaletteButton } from "../../components/ui/palette-button.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { SavedViewLinks } from "../../features/saved-views/saved-view-links.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { useUnread } from "../../lib/inbox/use-unread.ts";
import { viewAddress } from "../../lib/tickets/view-address.ts";
import { AccountMenu } from "./account-menu.tsx";
import {
  ACCOUNTS,
  ANNOUNCEMENTS,
  API_KEYS,
  AUDIT,
  DESK,
  ENDPOINTS,
  INBOX,
  MACROS,
  MAILBOX,
  QUEUE,
  REPORTS,
  SECURITY,
  SINGLE_SIGN_ON,
  VIEWS,
} from "./desk-places.ts";
import { KeysButton } from "./keys-button.tsx";
import { NewTicketButton } from "./new-ticket-button.tsx";
import styles from "./side-bar.module.css";
import { SideLink } from "./side-link.tsx";

const COUNT_AGAIN_MS = 60_000;

/** The places of the desk with their live counts; the admin's part below. */
export function SideBar() {
  const isAdmin = useUser().role === "admin";
  const views = useOperationQuery(countTickets, {}, { refetchInterval: COUNT_AGAIN_MS }).data?.views;
  const isDemo = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.demo != null;
  const unread = useUnread().length;
  const pending = useOperationQuery(listAccounts, { query: { status: "pending", limit: 1 } }, { enabled: isAdmin });
  return (
    <div className={styles.side}>
      <header className={styles.top}>
        <Logo />
      </header>
      <div className={styles.acts}>
        <PaletteButton />
        <NewTicketButton />
      </div>
      <nav aria-label="All places" className={styles.places}>
        <div className={styles.group}>
          <SideLink {...DESK} icon={<Icon of={DESK.icon} />} />
          <SideLink {...INBOX} icon={<Icon of={INBOX.icon} />} count={unread || undefined} />
          <SideLink {...QUEUE} icon={<Icon of={QUEUE.icon} />} count={views?.all_active} />
          <SideLink {...MACROS} icon={<Icon of={MACROS.icon} />} />
          <SideLink {...REPORTS} icon={<Icon of={REPORTS.icon} />} />
        </div>
        <section className={styles.group}>
          <h2>Views</h2>
          {VIEWS.map(({ view, label, icon, isAlarm }) => (
            <SideLink
              key={view}
              to={`${QUEUE.to}?view=${view}`}
              label={label}
              icon={icon ? <Icon of={icon} /> : <StatusIcon status="New" />}
              count={views?.[view]}
              isAlarm={isAlarm}
            />
          ))}
          <SavedViewLinks
            draw={(view) => (
              <SideLink
                to={viewAddress(view)}
                label={view.name}
                icon={<Icon of={view.isShared ? IconUsersGroup : IconBookmark} />}
                count={view.count}
              />
            )}
          />
        </section>
        {isAdmin && (
          <section className={styles.group}>
            <h2>Admin</h2>
            <SideLink {...ACCOUNTS} icon={<Icon of={ACCOUNTS.icon} />} count={pending.data?.counts.pending} />
            <SideLink {...ANNOUNCEMENTS} icon={<Icon of={ANNOUNCEMENTS.icon} />} />
            <SideLink {...ENDPOINTS} icon={<Icon of={ENDPOINTS.icon} />} />
            <SideLink {...API_KEYS} icon={<Icon of={API_KEYS.icon} />} />
            <SideLink {...SECURITY} icon={<Icon of={SECURITY.icon} />} />
            <SideLink {...SINGLE_SIGN_ON} icon={<Icon of={SINGLE_SIGN_ON.icon} />} />
            <SideLink {...AUDIT} icon={<Icon of={AUDIT.icon} />} />
            {isDemo && <SideLink {...MAILBOX} icon={<Icon of={MAILBOX.icon} />} />}
          </section>
        )}
      </nav>
      <div className={styles.foot}>
        <AccountMenu wide />
        <KeysButton />
      </div>
    </div>
  );
}

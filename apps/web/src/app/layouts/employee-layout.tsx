import { Button } from "@mantine/core";
import { IconBell, IconHome, IconLayoutDashboard, IconList, IconPlus, IconUser } from "@tabler/icons-react";
import { useRef } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { PaletteButton } from "../../components/ui/palette-button.tsx";
import { landing } from "../../features/session/landing.ts";
import { useUser } from "../../features/session/use-session.ts";
import { useUnread } from "../../lib/inbox/use-unread.ts";
import { AccountMenu } from "./account-menu.tsx";
import { Anywhere } from "./anywhere.tsx";
import styles from "./employee-layout.module.css";
import { SkipLink } from "./skip-link.tsx";
import { type Place, ThumbBar } from "./thumb-bar.tsx";
import { useRouteFocus } from "./use-route-focus.ts";

const OWN_PLACES = [
  { to: "/", label: "Home", icon: IconHome },
  { to: "/tickets", label: "My tickets", icon: IconList },
  { to: "/inbox", label: "Inbox", icon: IconBell },
  { to: "/profile", label: "Profile", icon: IconUser },
];

/** Top bar, page, and a thumb bar on phones. Staff who file for themselves find the way back to the desk here. */
export function EmployeeLayout() {
  const user = useUser();
  const main = useRef<HTMLElement>(null);
  const isFiling = useLocation().pathname === "/tickets/new";
  const unread = useUnread().length;
  useRouteFocus(main);
  const start: Place =
    user.role === "employee"
      ? { to: "/", label: "Home", icon: IconHome, end: true }
      : { to: "/desk", label: "Desk", icon: IconLayoutDashboard, end: true };

  return (
    <div className={styles.frame}>
      <SkipLink />
      <Anywhere places={user.role === "employee" ? OWN_PLACES : [start, ...OWN_PLACES.slice(1)]} />
      <header className={styles.bar}>
        <Link to={landing(user.role)} className={styles.brand} aria-label="SmartSupport, start page">
          <Logo />
        </Link>
        <nav className={styles.places} aria-label="Places">
          <NavLink to={start.to} end className={styles.place}>
            {start.label}
          </NavLink>
          <NavLink to="/tickets" end className={styles.place}>
            My tickets
          </NavLink>
          <NavLink to="/inbox" className={styles.place}>
            Inbox
            {unread > 0 && <span className={styles.count}>{unread}</span>}
          </NavLink>
        </nav>
        <PaletteButton isSmall />
        {!isFiling && (
          <Button
            component={Link}
            to="/tickets/new"
            size="xs"
            className={styles.file}
            leftSection={<Icon of={IconPlus} />}
            rightSection={<ActKey of="everywhere.newTicket" onFilled />}
          >
            New ticket
          </Button>
        )}
        <AccountMenu />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.page}>
        <Outlet />
      </main>
      <ThumbBar
        places={[
          start,
          { to: "/tickets", label: "Tickets", icon: IconList, end: true },
          { to: "/tickets/new", label: "New", icon: IconPlus },
          { to: "/inbox", label: "Inbox", icon: IconBell, count: unread },
          { to: "/profile", label: "Me", icon: IconUser },
        ]}
      />
    </div>
  );
}

import { Button } from "@mantine/core";
import { IconHome, IconLayoutDashboard, IconList, IconPlus, IconUser } from "@tabler/icons-react";
import { useRef } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { landing } from "../../features/session/landing.ts";
import { useUser } from "../../features/session/use-session.ts";
import { AccountMenu } from "./account-menu.tsx";
import styles from "./employee-layout.module.css";
import { SkipLink } from "./skip-link.tsx";
import { type Place, ThumbBar } from "./thumb-bar.tsx";
import { useGoKeys } from "./use-go-keys.ts";
import { useRouteFocus } from "./use-route-focus.ts";

/** Top bar, page, and a thumb bar on phones. Staff who file for themselves find the way back to the desk here. */
export function EmployeeLayout() {
  const user = useUser();
  const main = useRef<HTMLElement>(null);
  const isFiling = useLocation().pathname === "/tickets/new";
  useRouteFocus(main);
  useGoKeys();
  const start: Place =
    user.role === "employee"
      ? { to: "/", label: "Home", icon: IconHome, end: true }
      : { to: "/desk", label: "Desk", icon: IconLayoutDashboard, end: true };

  return (
    <div className={styles.frame}>
      <SkipLink />
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
        </nav>
        {!isFiling && (
          <Button
            component={Link}
            to="/tickets/new"
            size="xs"
            className={styles.file}
            leftSection={<Icon of={IconPlus} />}
            rightSection={<KeyHint keys="c" onFilled />}
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
          { to: "/profile", label: "Me", icon: IconUser },
        ]}
      />
    </div>
  );
}

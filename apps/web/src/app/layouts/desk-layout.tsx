import { IconMenu2, IconPlus, IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Outlet, useLocation, useMatch } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { useUnread } from "../../lib/inbox/use-unread.ts";
import { runOffer } from "../../lib/keys/offers.ts";
import { Anywhere } from "./anywhere.tsx";
import styles from "./desk-layout.module.css";
import { DESK, DESK_PLACES, INBOX, QUEUE } from "./desk-places.ts";
import { SideBar } from "./side-bar.tsx";
import { SkipLink } from "./skip-link.tsx";
import { ThumbBar, thumbButton } from "./thumb-bar.tsx";
import { useRouteFocus } from "./use-route-focus.ts";

// Only narrow windows ever ask for it.
const PlacesDrawer = lazy(async () => ({ default: (await import("./places-drawer.tsx")).PlacesDrawer }));

/**
 * Side bar and page; on phones a thumb bar, with all other places in a drawer. The page scrolls inside its own plane, so a page
 * that wants fixed parts (queue, ticket) may take `height: 100%`. `isReading`: the narrow column of the employee's pages.
 */
export function DeskLayout({ isReading = false }: { isReading?: boolean }) {
  const main = useRef<HTMLElement>(null);
  const [hasDrawer, setHasDrawer] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const { key } = useLocation();
  // On a ticket the composer stands under the thumb; its header leads back.
  const isTicket = useMatch("/desk/tickets/:number") !== null;
  const openDrawer = () => {
    setWasAsked(true);
    setHasDrawer(true);
  };
  const unread = useUnread().length;
  useRouteFocus(main);
  // A new place closes the drawer that led to it.
  useEffect(() => setHasDrawer(false), [key]);

  return (
    <div className={styles.frame} data-ticket={isTicket || undefined}>
      <SkipLink />
      <Anywhere places={DESK_PLACES} />
      <div className={styles.side}>
        <SideBar />
      </div>
      <main id="main" ref={main} tabIndex={-1} className={styles.page}>
        {isReading ? (
          <div className={styles.reading}>
            <Outlet />
          </div>
        ) : (
          <Outlet />
        )}
      </main>
      {!isTicket && (
        <ThumbBar
          places={[DESK, QUEUE, { to: "/tickets/new", label: "New", icon: IconPlus }, { ...INBOX, count: unread }]}
        >
          <button
            type="button"
            className={thumbButton}
            aria-haspopup="dialog"
            onClick={() => runOffer("everywhere.palette")}
          >
            <Icon of={IconSearch} size={20} />
            <span>Search</span>
          </button>
          <button type="button" className={thumbButton} aria-haspopup="dialog" onClick={openDrawer}>
            <Icon of={IconMenu2} size={20} />
            <span>More</span>
          </button>
        </ThumbBar>
      )}
      {wasAsked && (
        <Suspense>
          <PlacesDrawer opened={hasDrawer} onClose={() => setHasDrawer(false)} />
        </Suspense>
      )}
    </div>
  );
}

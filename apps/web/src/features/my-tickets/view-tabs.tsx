import { countTickets } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { MY_VIEWS, type Show } from "./my-views.ts";
import styles from "./view-tabs.module.css";

/** The drawers as links, so that each has an address; those with news say how many. */
export function ViewTabs({ show, linkTo }: { show: Show; linkTo: (show: Show) => string }) {
  const counts = useOperationQuery(countTickets, {}).data?.views;
  return (
    <nav className={styles.tabs} aria-label="My tickets">
      {MY_VIEWS.map((view) => {
        const count = view.show === "past" ? undefined : counts?.[view.view];
        return (
          <Link
            key={view.show}
            to={linkTo(view.show)}
            className={styles.tab}
            aria-current={view.show === show ? "page" : undefined}
          >
            {view.label}
            {count ? <span className={styles.count}>{count}</span> : null}
          </Link>
        );
      })}
    </nav>
  );
}

import type { ReactNode } from "react";
import { Link, useLocation } from "react-router-dom";
import styles from "./side-bar.module.css";

type Props = {
  to: string;
  icon: ReactNode;
  label: string;
  count?: number;
  isAlarm?: boolean;
  /** Only this very address, not what lies below it. */
  end?: boolean;
};

/** A place in the side bar. A place with a query (`?view=mine`, a saved view) is current only with that query. */
export function SideLink({ to, icon, label, count, isAlarm, end }: Props) {
  const { pathname, search } = useLocation();
  const [path = "", query] = to.split("?");
  const isHere = pathname === path || (!end && !query && pathname.startsWith(`${path}/`));
  const [here, there] = [new URLSearchParams(search), new URLSearchParams(query)];
  const name = here.has("saved") || there.has("saved") ? "saved" : "view";
  const isCurrent = isHere && here.get(name) === there.get(name);
  return (
    <Link to={to} className={styles.link} aria-current={isCurrent ? "page" : undefined}>
      {icon}
      <span className={styles.label}>{label}</span>
      {count !== undefined && (
        <span className={styles.count} data-alarm={(isAlarm && count > 0) || undefined}>
          {count >= 1000 ? "999+" : count}
        </span>
      )}
    </Link>
  );
}

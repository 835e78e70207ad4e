import type { Icon as TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { NavLink } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./thumb-bar.module.css";

export type Place = { to: string; label: string; icon: TablerIcon; end?: boolean; count?: number };

/** The places of a phone, under the thumb. Gone from 768 px on. `children`: the last buttons, such as "More". */
export function ThumbBar({ places, children }: { places: Place[]; children?: ReactNode }) {
  return (
    <nav className={styles.bar} aria-label="Places">
      {places.map(({ to, label, icon, end, count }) => (
        <NavLink key={to} to={to} end={end} className={styles.place}>
          <Icon of={icon} size={20} />
          <span>{label}</span>
          {count ? <span className={styles.count}>{count}</span> : null}
        </NavLink>
      ))}
      {children}
    </nav>
  );
}

/** The class of a button that stands among the places. */
export const thumbButton = styles.place;

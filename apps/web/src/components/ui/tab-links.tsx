import { Link } from "react-router-dom";
import styles from "./tab-links.module.css";

type Tab = { to: string; label: string; count?: number; isHere: boolean };

type Props = {
  label: string;
  tabs: readonly Tab[];
  /** Stands beside something instead of under a bar. */
  isBare?: boolean;
};

/** The parts of a page as links under its bar: each has an address. */
export function TabLinks({ label, tabs, isBare = false }: Props) {
  return (
    <nav className={styles.tabs} data-bare={isBare || undefined} aria-label={label}>
      {tabs.map(({ to, label: name, count, isHere }) => (
        <Link key={to} to={to} className={styles.tab} aria-current={isHere ? "page" : undefined}>
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}

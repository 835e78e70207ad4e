import type { ReactNode } from "react";
import styles from "./page-bar.module.css";

type Props = {
  title: string;
  /** Beside the title: a count, a state. */
  beside?: ReactNode;
  /** At the end: buttons. */
  children?: ReactNode;
};

/** The 48 px bar on top of a desk page. Stays in place while the page scrolls. */
export function PageBar({ title, beside, children }: Props) {
  return (
    <header className={styles.bar}>
      <h1>{title}</h1>
      {beside && <span className={styles.beside}>{beside}</span>}
      <div className={styles.end}>{children}</div>
    </header>
  );
}

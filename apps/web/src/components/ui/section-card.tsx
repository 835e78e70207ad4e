import type { ReactNode } from "react";
import styles from "./section-card.module.css";

type Props = {
  title?: string;
  icon?: ReactNode;
  count?: number;
  /** At the end of the title's line: a link, a button. */
  aside?: ReactNode;
  /** Space inside; lists whose rows reach the edges go without. */
  isPadded?: boolean;
  children: ReactNode;
};

/** A titled part of a page: hairline, no shadow. */
export function SectionCard({ title, icon, count, aside, isPadded = false, children }: Props) {
  return (
    <section className={styles.section}>
      {(title || aside) && (
        <div className={styles.head}>
          {icon}
          {title && <h2>{title}</h2>}
          {count !== undefined && <span className={styles.count}>{count}</span>}
          <div className={styles.aside}>{aside}</div>
        </div>
      )}
      <div className={isPadded ? `${styles.card} ${styles.padded}` : styles.card}>{children}</div>
    </section>
  );
}

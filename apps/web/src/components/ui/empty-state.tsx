import type { ReactNode } from "react";
import styles from "./state-card.module.css";

type Props = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** The heading it is, where it stands for a whole page. */
  as?: "p" | "h1" | "h2";
};

/** Nothing here yet: what this place is for, and the first step. */
export function EmptyState({ title, children, action, as: Title = "p" }: Props) {
  return (
    <div className={styles.card}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

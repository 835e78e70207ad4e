import type { ReactNode } from "react";
import styles from "./pill.module.css";

/** A rounded statement beside a title: a status, a priority, a due time. */
export function Pill({ tone = "plain", children }: { tone?: "plain" | "warn" | "danger" | "ok"; children: ReactNode }) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {children}
    </span>
  );
}

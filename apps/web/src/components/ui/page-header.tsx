import type { ReactNode } from "react";
import styles from "./page-header.module.css";

type Props = { title: string; lead?: ReactNode; aside?: ReactNode; isGreeting?: boolean };

/** The title of a reading page (employee, profile), with a line under it and something at its end. */
export function PageHeader({ title, lead, aside, isGreeting = false }: Props) {
  return (
    <header className={styles.header}>
      <div>
        <h1 className={isGreeting ? styles.greeting : undefined}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </header>
  );
}

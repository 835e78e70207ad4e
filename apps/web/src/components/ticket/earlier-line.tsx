import { IconChevronRight } from "@tabler/icons-react";
import { Icon } from "../ui/icon.tsx";
import styles from "./timeline.module.css";

/** Stands for what lies between the first words and the latest ones, until somebody wants to read it. */
export function EarlierLine({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <li className={styles.small}>
      <span className={styles.sign} />
      <button type="button" className={styles.fold} aria-expanded={false} onClick={onOpen}>
        <Icon of={IconChevronRight} size={12} />
        <span className={styles.summary}>
          <b>{count} earlier entries</b>
        </span>
      </button>
    </li>
  );
}

import type { Priority } from "@smartsupport/domain";
import styles from "./icon-label.module.css";
import { PriorityIcon } from "./priority-icon.tsx";

/** Sign and word of a priority; null is a ticket that nobody has triaged. */
export function PriorityLabel({ priority }: { priority: Priority | null }) {
  return (
    <span className={styles.label}>
      <PriorityIcon priority={priority} />
      <span>{priority ?? "Not set"}</span>
    </span>
  );
}

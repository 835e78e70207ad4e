import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./audit.module.css";

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The log while it is on its way, in its own measure. */
export function AuditSkeleton() {
  return (
    <div role="status" aria-label="Loading the audit log">
      {ROWS.map((row) => (
        <div key={row} className={`${styles.item} ${styles.row}`}>
          <SkeletonBar width={12} />
          <SkeletonBar width={20} height={20} />
          <span className={styles.said}>
            <SkeletonBar width={220 + ((row * 37) % 140)} />
          </span>
          <span className={styles.address}>
            <SkeletonBar width={72} />
          </span>
          <span className={styles.when}>
            <SkeletonBar width={28} />
          </span>
        </div>
      ))}
    </div>
  );
}

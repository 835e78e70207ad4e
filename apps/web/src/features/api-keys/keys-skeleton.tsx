import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./keys.module.css";

const ROWS = [0, 1, 2];

/** Keys while they are on their way, in their own measure. */
export function KeysSkeleton() {
  return (
    <div className={styles.card} role="status" aria-label="Loading API keys">
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <div className={styles.blank}>
            <SkeletonBar width={220} />
            <SkeletonBar width={280} height={10} />
          </div>
          <SkeletonBar width={120} height={10} />
          <SkeletonBar width={64} height={20} />
          <SkeletonBar width={140} height={28} />
        </div>
      ))}
    </div>
  );
}

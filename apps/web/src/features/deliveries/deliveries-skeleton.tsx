import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./deliveries.module.css";

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The list while it is on its way, in its own measure. */
export function DeliveriesSkeleton() {
  return (
    <div role="status" aria-label="Loading deliveries">
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <div className={styles.status}>
            <SkeletonBar width={88} />
          </div>
          <div className={styles.what}>
            <SkeletonBar width={120 + ((row * 31) % 60)} />
          </div>
          <div className={styles.target}>
            <SkeletonBar width={150 + ((row * 23) % 80)} />
          </div>
          <div className={styles.attempts}>
            <SkeletonBar width={56} />
          </div>
          <div className={styles.when}>
            <SkeletonBar width={28} />
          </div>
          <div className={styles.acts} />
        </div>
      ))}
    </div>
  );
}

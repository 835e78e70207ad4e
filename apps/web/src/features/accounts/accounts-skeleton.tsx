import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./account-row.module.css";

const ROWS = [0, 1, 2, 3, 4, 5];

/** The list while it is on its way, in its own measure. */
export function AccountsSkeleton() {
  return (
    <div role="status" aria-label="Loading accounts">
      <div className={styles.head} />
      {ROWS.map((row) => (
        <div key={row} className={styles.item}>
          <div className={styles.row}>
            <span className={styles.avatar}>
              <SkeletonBar width={32} height={32} />
            </span>
            <div className={styles.blank}>
              <SkeletonBar width={96 + ((row * 29) % 48)} />
              <SkeletonBar width={72} height={10} />
            </div>
            <div className={styles.id}>
              <SkeletonBar width={56} />
            </div>
            <div className={styles.department}>
              <SkeletonBar width={40} />
            </div>
            <div className={styles.email}>
              <SkeletonBar width={150 + ((row * 23) % 60)} />
            </div>
            <div className={styles.since}>
              <SkeletonBar width={32} />
            </div>
            <div className={styles.acts}>
              <SkeletonBar width={124} height={28} />
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

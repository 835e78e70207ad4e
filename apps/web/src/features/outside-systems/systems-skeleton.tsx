import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./systems.module.css";

const ROWS = [0, 1];

/** A system while it is on its way, in its own measure. */
export function SystemsSkeleton() {
  return (
    <div className={styles.card} role="status" aria-label="Loading outside systems">
      <div className={styles.head}>
        <SkeletonBar width={140} height={16} />
      </div>
      {ROWS.map((row) => (
        <div key={row}>
          <div className={styles.part}>
            <SkeletonBar width={150} />
          </div>
          <div className={styles.row}>
            <div className={styles.blank}>
              <SkeletonBar width={260} />
              <SkeletonBar width={320} height={10} />
            </div>
            <SkeletonBar width={64} height={24} />
            <SkeletonBar width={72} height={28} />
          </div>
        </div>
      ))}
    </div>
  );
}

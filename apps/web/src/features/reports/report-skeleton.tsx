import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./report-skeleton.module.css";

const HEIGHTS_PX = [276, 308, 308, 196, 196];

/** A report on its way. */
export function ReportSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading the report">
      <div className={styles.tiles}>
        {HEIGHTS_PX.map((_, place) => (
          <div key={place}>
            <SkeletonBar width="60%" />
            <SkeletonBar width="40%" height={24} />
          </div>
        ))}
      </div>
      {HEIGHTS_PX.map((heightPx, place) => (
        <div key={place} className={styles.card} style={{ height: heightPx }} data-wide={place === 0 || undefined}>
          <SkeletonBar width={140} />
        </div>
      ))}
    </div>
  );
}

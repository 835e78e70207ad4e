import { SkeletonBar, SkeletonText } from "../../components/ui/skeleton.tsx";
import styles from "./ticket-skeleton.module.css";

/** A ticket on its way, in its own measures. */
export function TicketSkeleton() {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <SkeletonBar width={120} />
        <SkeletonBar width="48%" height={20} />
        <SkeletonBar width={220} height={20} />
      </div>
      <div className={styles.two}>
        <div className={styles.words}>
          <SkeletonText lines={4} label="Loading the ticket" />
        </div>
        <div className={styles.panel}>
          {Array.from({ length: 9 }, (_, place) => (
            <SkeletonBar key={place} width={`${52 + ((place * 23) % 40)}%`} />
          ))}
        </div>
      </div>
    </div>
  );
}

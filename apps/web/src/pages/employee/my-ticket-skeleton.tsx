import { SkeletonBar, SkeletonText } from "../../components/ui/skeleton.tsx";
import styles from "./my-ticket.module.css";

/** The ticket while it is on its way. */
export function MyTicketSkeleton({ number }: { number: string }) {
  return (
    <div className={styles.two}>
      <div className={styles.main}>
        <div className={styles.ghostHead}>
          <SkeletonBar width={96} />
          <h1>{number}</h1>
          <SkeletonBar width={240} height={20} />
        </div>
        <div className={styles.ghost}>
          <SkeletonBar height={36} />
        </div>
        <div className={styles.ghost}>
          <SkeletonText lines={4} label="Loading the ticket" />
        </div>
      </div>
      <div className={styles.ghost}>
        <SkeletonText lines={5} label="Loading what is known of it" />
      </div>
    </div>
  );
}

import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./mail-list.module.css";

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The list of mails while it is on its way, in its own measure. */
export function MailsSkeleton() {
  return (
    <div role="status" aria-label="Loading mails">
      {ROWS.map((row) => (
        <div key={row} className={styles.blank}>
          <SkeletonBar width={130 + ((row * 37) % 60)} height={10} />
          <SkeletonBar width={`${60 + ((row * 13) % 30)}%`} />
          <SkeletonBar width="90%" height={10} />
        </div>
      ))}
    </div>
  );
}

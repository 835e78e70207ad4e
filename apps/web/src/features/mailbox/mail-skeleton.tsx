import { SkeletonText } from "../../components/ui/skeleton.tsx";
import styles from "./mail-view.module.css";

/** A mail on its way. */
export function MailSkeleton() {
  return (
    <div className={styles.loading}>
      <SkeletonText lines={6} label="Loading the mail" />
    </div>
  );
}

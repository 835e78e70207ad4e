import type { Delivery } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./deliveries.module.css";

/** Why it has not arrived, and what happens next. Nothing, where there is nothing to explain. */
export function DeliveryStory({ delivery, isHeld }: { delivery: Delivery; isHeld: boolean }) {
  const { status, attempts, lastError, nextAttemptAt } = delivery;
  if (status === "delivered" || status === "sending") return null;
  const isWaiting = status === "waiting";
  const next = isWaiting && isHeld ? "held" : isWaiting && attempts > 0 && nextAttemptAt ? "again" : null;
  if (!lastError && !next) return null;
  return (
    <p className={styles.story}>
      {lastError && <span>{lastError} </span>}
      {next === "again" && nextAttemptAt && (
        <span className={styles.next}>
          Next attempt <RelativeTime at={nextAttemptAt} />.
        </span>
      )}
      {next === "held" && (
        <span className={styles.next}>
          Waits until its address is <Link to="?show=systems">in use again</Link>.
        </span>
      )}
    </p>
  );
}

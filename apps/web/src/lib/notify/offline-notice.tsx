import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import styles from "./offline-notice.module.css";

const follow = (onChange: () => void) => onlineManager.subscribe(onChange);
const isOnline = () => onlineManager.isOnline();

/** Says why nothing moves while the browser has no network. What was sent waits and goes out afterwards. */
export function OfflineNotice() {
  const online = useSyncExternalStore(follow, isOnline);
  return (
    <div aria-live="polite" className={styles.region}>
      {!online && (
        <p className={styles.notice}>
          You are offline. What you write is kept here: send it when the connection is back.
        </p>
      )}
    </div>
  );
}

import { VisuallyHidden } from "@mantine/core";
import { useEffect } from "react";
import { ErrorState } from "../components/ui/error-state.tsx";
import styles from "./lost-page.module.css";

/**
 * A page that failed to load or to draw. Without a network it opens when the connection is back. After a new version was
 * installed, its old parts are gone: loading anew helps.
 */
export function RouteProblem() {
  const isOffline = !navigator.onLine;
  useEffect(() => {
    if (!isOffline) return;
    const again = () => location.reload();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [isOffline]);
  if (isOffline) {
    return (
      <main className={styles.page}>
        <VisuallyHidden component="h1">You are offline</VisuallyHidden>
        <ErrorState title="You are offline." retry={() => location.reload()}>
          This page opens when the connection is back. What you saved is safe.
        </ErrorState>
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <VisuallyHidden component="h1">This page did not open</VisuallyHidden>
      <ErrorState title="This page did not open." retry={() => location.reload()}>
        It may have been renewed meanwhile. What you saved is safe.
      </ErrorState>
    </main>
  );
}

import { VisuallyHidden } from "@mantine/core";
import { ErrorState } from "../components/ui/error-state.tsx";
import styles from "./lost-page.module.css";

/** A page that failed to load or to draw. After a new version was installed, its old parts are gone: loading anew helps. */
export function RouteProblem() {
  return (
    <main className={styles.page}>
      <VisuallyHidden component="h1">This page did not open</VisuallyHidden>
      <ErrorState title="This page did not open." retry={() => location.reload()}>
        It may have been renewed meanwhile. What you saved is safe.
      </ErrorState>
    </main>
  );
}

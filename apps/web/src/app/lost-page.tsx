import { Lost } from "./lost.tsx";
import styles from "./lost-page.module.css";

/** The same outside any frame. */
export function LostPage() {
  return (
    <main className={styles.page}>
      <Lost />
    </main>
  );
}

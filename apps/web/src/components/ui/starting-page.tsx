import styles from "./starting-page.module.css";

/** The moment in which a reload asks who is there. Still and quiet, so that nothing flashes. */
export function StartingPage() {
  return (
    <>
      <header className="starting">
        <img src="/icon.svg" alt="" width={20} height={20} />
        SmartSupport
      </header>
      <main className={styles.page} aria-busy="true">
        <span className={styles.words}>Opening SmartSupport…</span>
      </main>
    </>
  );
}

import styles from "./logo.module.css";

/** The mark and the name. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 20 20" className={styles.mark} aria-hidden="true">
        <path d="M10 1.5a8.5 8.5 0 1 1-6.6 13.86L1.6 18.4V10A8.5 8.5 0 0 1 10 1.5z" fill="currentColor" />
        <path d="M6.4 10.2l2.5 2.5 4.7-5.2" className={styles.tick} />
      </svg>
      <span>SmartSupport</span>
    </span>
  );
}

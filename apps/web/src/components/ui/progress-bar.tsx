import styles from "./progress-bar.module.css";

/** How much of something is done. Browsers draw their own bar white in the dark. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  return <progress className={styles.bar} aria-label={label} value={value} max={max} />;
}

import styles from "./skeleton.module.css";

/** One still bar in place of words. */
export function SkeletonBar({ width = "100%", height = 12 }: { width?: number | string; height?: number }) {
  return <span className={styles.bar} style={{ width, height }} />;
}

/** Rows of a list that is on its way, in the list's own measure. Says once to screen readers that it loads. */
export function SkeletonRows({ rows = 6, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div className={styles.rows} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonBar width={16} />
          <SkeletonBar width={44} />
          <SkeletonBar width={`${28 + ((row * 17) % 26)}%`} />
          <span className={styles.gap} />
          <SkeletonBar width={72} />
          <SkeletonBar width={20} />
        </div>
      ))}
    </div>
  );
}

/** Lines of prose that is on its way. */
export function SkeletonText({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div className={styles.text} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonBar key={line} width={line === lines - 1 ? "60%" : "100%"} />
      ))}
    </div>
  );
}

import styles from "./optional-label.module.css";

/** A field's label that says it may stay empty. */
export function OptionalLabel({ children }: { children: string }) {
  return (
    <>
      {children} <span className={styles.optional}>optional</span>
    </>
  );
}

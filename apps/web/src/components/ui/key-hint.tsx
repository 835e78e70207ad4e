import styles from "./key-hint.module.css";

/** Says which key does the same. Hidden from screen readers, which have the control's own name, and from phones. */
export function KeyHint({ keys, onFilled = false }: { keys: string; onFilled?: boolean }) {
  return (
    <span aria-hidden="true" className={styles.key} data-on-filled={onFilled || undefined}>
      {keys}
    </span>
  );
}

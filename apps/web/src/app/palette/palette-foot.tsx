import { isMac } from "../../lib/keys/pressed-keys.ts";
import styles from "./palette.module.css";

/** How the palette is used with keys, and what may be typed. */
export function PaletteFoot() {
  return (
    <footer className={styles.foot} aria-hidden="true">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> move
      </span>
      <span>
        <kbd>⏎</kbd> choose
      </span>
      <span>
        <kbd>{isMac ? "⌘⏎" : "Ctrl ⏎"}</kbd> new tab
      </span>
      <span className={styles.gap} />
      <span>
        <kbd>&gt;</kbd> do
      </span>
      <span>
        <kbd>#</kbd> number
      </span>
      <span>
        <kbd>?</kbd> all keys
      </span>
    </footer>
  );
}

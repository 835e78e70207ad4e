import styles from "./skip-link.module.css";

/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  return (
    <a href="#main" className={styles.link}>
      Skip to the page
    </a>
  );
}

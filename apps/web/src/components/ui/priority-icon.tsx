import type { Priority } from "@smartsupport/domain";
import styles from "./priority-icon.module.css";

const BARS = [
  { x: 2, y: 9, height: 5 },
  { x: 6.5, y: 5.5, height: 8.5 },
  { x: 11, y: 2, height: 12 },
];
const FILLED_BARS = { High: 3, Medium: 2, Low: 1 };

/** The priority's own sign. Decoration unless `label` names it. */
export function PriorityIcon({ priority, label }: { priority: Priority | null; label?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={styles.icon}
      data-priority={priority ?? "none"}
      role={label ? "img" : "presentation"}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawing(priority)}
    </svg>
  );
}

function drawing(priority: Priority | null) {
  if (priority === null) return <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.2" />;
  if (priority === "Critical") {
    return (
      <>
        <rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="currentColor" stroke="none" />
        <path d="M8 4.6v4.2M8 11.3v.01" stroke="var(--surface)" strokeWidth="1.75" />
      </>
    );
  }
  return BARS.map(({ x, y, height }, place) => (
    <rect
      key={x}
      x={x}
      y={y}
      width="3"
      height={height}
      rx="1"
      fill="currentColor"
      stroke="none"
      opacity={place < FILLED_BARS[priority] ? 1 : 0.28}
    />
  ));
}

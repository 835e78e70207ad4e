import type { Status } from "@smartsupport/domain";
import type { ReactNode } from "react";
import styles from "./status-icon.module.css";

const ring = <circle cx="8" cy="8" r="6" />;

const DRAWINGS: Record<Status, ReactNode> = {
  New: <circle cx="8" cy="8" r="6" strokeDasharray="2.35 2.36" strokeLinecap="butt" />,
  Pending: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.5 6.6a1.55 1.55 0 1 1 2.3 1.35c-.5.28-.8.5-.8 1" />
      <path d="M8 10.9v.01" />
    </>
  ),
  Open: ring,
  "In Progress": (
    <>
      {ring}
      <path d="M8 4.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" stroke="none" />
    </>
  ),
  "On Hold": (
    <>
      {ring}
      <path d="M6.6 6.2v3.6M9.4 6.2v3.6" />
    </>
  ),
  Resolved: (
    <>
      {ring}
      <path d="M5.6 8.2l1.7 1.7 3.1-3.5" />
    </>
  ),
  Closed: (
    <>
      <circle cx="8" cy="8" r="6.75" fill="currentColor" stroke="none" />
      <path d="M5.4 8.2l1.8 1.8 3.3-3.7" stroke="var(--surface)" />
    </>
  ),
  Rejected: (
    <>
      {ring}
      <path d="M6.1 6.1l3.8 3.8M9.9 6.1l-3.8 3.8" />
    </>
  ),
  Withdrawn: (
    <>
      {ring}
      <path d="M10.6 8H5.6M7.3 6.2L5.5 8l1.8 1.8" />
    </>
  ),
};

/** The status's own sign. Decoration: the word stands beside it, or the caller names it (`label`). */
export function StatusIcon({ status, label }: { status: Status; label?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={styles.icon}
      data-status={status}
      role={label ? "img" : "presentation"}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {DRAWINGS[status]}
    </svg>
  );
}

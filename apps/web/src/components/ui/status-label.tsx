import type { HoldReason, Status } from "@smartsupport/domain";
import styles from "./icon-label.module.css";
import { StatusIcon } from "./status-icon.tsx";
import { employeeStatusWords } from "./status-words.ts";

type Props = { status: Status; forEmployee?: boolean; holdReason?: HoldReason | null };

/** Sign and word of a status: the desk's word, or the plain one that employees read. */
export function StatusLabel({ status, forEmployee = false, holdReason = null }: Props) {
  return (
    <span className={styles.label}>
      <StatusIcon status={status} />
      <span>{forEmployee ? employeeStatusWords(status, holdReason) : status}</span>
    </span>
  );
}

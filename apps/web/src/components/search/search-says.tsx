import { parseSearch } from "@smartsupport/domain";
import { useMemo } from "react";
import styles from "./marked.module.css";

type Props = { q: string; isNear: boolean; isDesk?: boolean };

/** What a search has to say for itself: that it forgave, and what it did not take for an operator. Read out as it changes. */
export function SearchSays({ q, isNear, isDesk = false }: Props) {
  const hints = useMemo(() => parseSearch(q, { isStaff: isDesk }).hints, [q, isDesk]);
  return (
    <div className={styles.says} role="status">
      {isNear && <p>Nothing holds these words exactly. These tickets come near.</p>}
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
    </div>
  );
}

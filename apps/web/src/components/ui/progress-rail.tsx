import { IconCheck, IconX } from "@tabler/icons-react";
import { Icon } from "./icon.tsx";
import styles from "./progress-rail.module.css";
import { type Progress, progressSteps } from "./progress-steps.ts";

/** Where the requester's ticket stands, in plain words. On phones only the present step keeps its words. */
export function ProgressRail({ ticket }: { ticket: Progress }) {
  const steps = progressSteps(ticket);
  return (
    <ol className={styles.rail} aria-label="Where it stands">
      {steps.map(({ label, state }, place) => (
        <li
          // The present step may have the words of one ahead: waiting for review, it is the place that tells them apart.
          key={`${place} ${label}`}
          data-state={state}
          aria-current={state === "now" || state === "ended" ? "step" : undefined}
          // Nothing comes after an early end: its words may take all the room.
          style={state === "ended" ? { gridColumn: `${place + 1} / -1` } : undefined}
        >
          {state === "done" && <Icon of={IconCheck} size={12} />}
          {state === "ended" && <Icon of={IconX} size={12} />}
          <span className={styles.words}>{label}</span>
          {state === "done" && <span className={styles.hidden}> (done)</span>}
        </li>
      ))}
    </ol>
  );
}

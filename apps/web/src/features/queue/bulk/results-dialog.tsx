import { Button } from "@mantine/core";
import type { BulkChange } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { Dialog } from "../../../components/ui/dialog.tsx";
import styles from "./bulk-form.module.css";

type Props = { result: BulkChange | null; onUndo: (result: BulkChange) => void; onClose: () => void };

/** Which tickets were not changed, or not taken back, each with its reason. */
export function ResultsDialog({ result, onUndo, onClose }: Props) {
  const left = result?.items.filter(({ outcome }) => outcome === "refused" || outcome === "kept") ?? [];
  const were = left.length === 1 ? "was" : "were";
  const isUndo = result?.state === "undone";
  const title = `${left.length} of ${result?.total ?? 0} ${were} not ${isUndo ? "taken back" : "changed"}`;
  return (
    <Dialog opened={result !== null} onClose={onClose} title={title} size={520}>
      <div className={styles.form}>
        <ul className={styles.results}>
          {left.map(({ number, words }) => (
            <li key={number}>
              <Link to={`/desk/tickets/${number}`}>{number}</Link>
              <span>{words}</span>
            </li>
          ))}
        </ul>
        <div className={styles.acts}>
          {result?.undoUntil && (
            <Button variant="default" onClick={() => onUndo(result)}>
              Undo the {result.counts.changed} that {result.counts.changed === 1 ? "was" : "were"}
            </Button>
          )}
          <Button data-autofocus onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

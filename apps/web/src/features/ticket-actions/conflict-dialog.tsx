import { Button } from "@mantine/core";
import { Dialog } from "../../components/ui/dialog.tsx";
import styles from "./conflict-dialog.module.css";
import type { Difference } from "./differences.ts";

export type Conflict = {
  number: string;
  differences: Difference[];
  /** What going on is called: "Resolve anyway", "Use mine". */
  insist: string;
  decide: (choice: "mine" | "theirs") => void;
};

/** Somebody was quicker: what they changed beside what this person wanted, and the choice. */
export function ConflictDialog({ conflict }: { conflict: Conflict | null }) {
  return (
    <Dialog
      opened={conflict !== null}
      onClose={() => conflict?.decide("theirs")}
      title={`${conflict?.number ?? "The ticket"} changed meanwhile`}
      size={520}
    >
      {conflict && <Content conflict={conflict} />}
    </Dialog>
  );
}

function Content({ conflict: { differences, insist, decide } }: { conflict: Conflict }) {
  const hasMine = differences.some(({ mine }) => mine !== null);
  return (
    <>
      <p className={styles.lead}>
        Somebody else changed this ticket while you worked on it.{" "}
        {hasMine ? "Which of the two shall stand?" : "Your move was not made yet."}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">Now</th>
              {hasMine && <th scope="col">Yours</th>}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, was, now, mine }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{was}</td>
                <td>{now}</td>
                {hasMine && <td>{mine ?? ""}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={() => decide("theirs")}>
          {hasMine ? "Keep theirs" : "Look at it first"}
        </Button>
        <Button onClick={() => decide("mine")}>{insist}</Button>
      </div>
    </>
  );
}

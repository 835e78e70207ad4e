import { Button } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import styles from "./conflict-dialog.module.css";
import type { Difference, DifferenceKey } from "./differences.ts";
import type { Decision } from "./use-conflict.ts";

export type Conflict = {
  number: string;
  differences: Difference[];
  /** Each thing is chosen by itself; a move is made or not. */
  isEdit: boolean;
  /** What going on is called: "Resolve anyway", "Use mine". */
  insist: string;
  decide: (decision: Decision) => void;
};

/** Somebody was quicker: what they changed beside what this person wanted, and the choice. */
export function ConflictDialog({ conflict }: { conflict: Conflict | null }) {
  return (
    <Dialog
      opened={conflict !== null}
      onClose={() => conflict?.decide(null)}
      title={`${conflict?.number ?? "The ticket"} changed meanwhile`}
      size={560}
    >
      {conflict && <Content conflict={conflict} />}
    </Dialog>
  );
}

function Content({ conflict: { differences, isEdit, insist, decide } }: { conflict: Conflict }) {
  const [theirs, setTheirs] = useState<ReadonlySet<DifferenceKey>>(new Set());
  const hasMine = differences.some(({ mine }) => mine !== null);
  const isChoice = isEdit && differences.length > 1;
  const choose = (key: DifferenceKey, isTheirs: boolean) => {
    const others = [...theirs].filter((one) => one !== key);
    setTheirs(new Set(isTheirs ? [...others, key] : others));
  };
  return (
    <>
      <p className={styles.lead}>
        Somebody else changed this ticket while you worked on it. {isChoice && "Which shall stand, for each?"}
        {!isChoice && (hasMine ? "Which of the two shall stand?" : "Your move was not made yet.")}
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
            {differences.map(({ key, field, was, now, mine }) => (
              <tr key={key}>
                <th scope="row">{field}</th>
                <td>{was}</td>
                <Side of={field} words={now} isOn={theirs.has(key)} onChoose={isChoice && (() => choose(key, true))} />
                {hasMine && (
                  <Side
                    of={field}
                    words={mine ?? ""}
                    isOn={!theirs.has(key)}
                    onChoose={isChoice && (() => choose(key, false))}
                  />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={() => decide(null)}>
          {hasMine ? (isChoice ? "Keep all of theirs" : "Keep theirs") : "Look at it first"}
        </Button>
        <Button onClick={() => decide(theirs)}>{isChoice ? "Save what is chosen" : insist}</Button>
      </div>
    </>
  );
}

type SideProps = { of: string; words: string; isOn: boolean; onChoose: false | (() => void) };

/** One of two values; where each is chosen by itself, with the button that chooses it. */
function Side({ of, words, isOn, onChoose }: SideProps) {
  if (!onChoose) return <td>{words}</td>;
  return (
    <td>
      <label className={styles.side}>
        <input type="radio" name={`conflict ${of}`} checked={isOn} onChange={onChoose} />
        <span>{words}</span>
      </label>
    </td>
  );
}

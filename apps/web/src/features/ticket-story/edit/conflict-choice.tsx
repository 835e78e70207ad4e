import { Radio } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { Icon } from "../../../components/ui/icon.tsx";
import styles from "./edit-ticket.module.css";
import type { Conflict } from "./merge-edits.ts";

type Props = {
  conflicts: Conflict[];
  words: (conflict: Conflict, value: unknown) => string;
  onChoose: (conflict: Conflict, value: unknown) => void;
};

/** Both versions of what two people changed at once, to choose from. Nothing is saved before. */
export function ConflictChoice({ conflicts, words, onChoose }: Props) {
  return (
    <section className={styles.conflict} role="alert" aria-label="Changed by both of you">
      <h3>
        <Icon of={IconAlertTriangle} />
        The desk changed this ticket while you were writing. Which words should stay?
      </h3>
      {conflicts.map((conflict) => (
        <Choice key={conflict.path} conflict={conflict} words={words} onChoose={onChoose} />
      ))}
    </section>
  );
}

function Choice({ conflict, words, onChoose }: Omit<Props, "conflicts"> & { conflict: Conflict }) {
  const [side, setSide] = useState("mine");
  const choose = (next: string) => {
    setSide(next);
    onChoose(conflict, next === "mine" ? conflict.mine : conflict.theirs);
  };
  return (
    <Radio.Group label={conflict.label} value={side} onChange={choose}>
      <div className={styles.sides}>
        <Radio value="mine" label="Yours" description={words(conflict, conflict.mine)} />
        <Radio value="theirs" label="Theirs" description={words(conflict, conflict.theirs)} />
      </div>
    </Radio.Group>
  );
}

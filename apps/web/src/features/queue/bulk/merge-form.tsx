import { Button, TextInput } from "@mantine/core";
import { ticketNumber } from "@smartsupport/contracts/schemas";
import { type FormEvent, useState } from "react";
import styles from "./bulk-form.module.css";

type Props = { numbers: readonly string[]; onRun: (into: string) => void; onClose: () => void };

/** Which ticket goes on for all of them. Of several the oldest is proposed. */
export function MergeForm({ numbers, onRun, onClose }: Props) {
  const [into, setInto] = useState(() => (numbers.length > 1 ? (numbers.toSorted()[0] ?? "") : ""));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = into.trim().toUpperCase();
    if (!ticketNumber.safeParse(number).success) return setProblem("Please give a ticket’s number.");
    if (numbers.every((one) => one === number)) return setProblem("A ticket cannot be merged into itself.");
    onRun(number);
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <p className={styles.lead}>
        The others are closed, and what was said on them is read on the one that goes on. It can be undone.
      </p>
      <TextInput
        data-autofocus
        label="Which ticket goes on"
        value={into}
        error={problem}
        onChange={(event) => {
          setInto(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">Merge</Button>
      </div>
    </form>
  );
}
